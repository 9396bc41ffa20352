import type { Course, Language } from '../course.ts'
import { withinOneTypo } from '../normalise.ts'
import { fold, join, words } from './fold.ts'
import { mayBeSame } from './loanword.ts'
import { withoutParticles } from './particles.ts'
import { respell } from './spelling.ts'

/** What grading asks of the course that a question belongs to. */
export interface Words {
  /** Whether some words are the name of something, or the answer to something, else than the question wants. */
  isRival(text: readonly string[]): boolean
  /** Whether a folded text is a word of the course. */
  isWord(folded: string): boolean
}

/** A question as far as words go. */
interface Asked {
  slug: string
  accepted: readonly string[]
  synonyms?: readonly string[]
}

/** How many rivals are kept with a post: enough for a course that is gone. */
const MOST_RIVALS = 20

/** Answers and choices of up to so many words are names of something; longer ones are sentences. */
const NAME_WORDS = 4

/**
 * The names and words of a course, in memory: what tells a typo from another word, and a right answer from a rival.
 * Built at the first question that needs it.
 */
export class Vocabulary {
  readonly #course: Course
  #owners: Map<string, Set<string>> | undefined
  #words: Set<string> | undefined
  /** Rivals of a question in a language; there are only so many questions. */
  readonly #near = new Map<string, string[]>()

  constructor(course: Course) {
    this.#course = course
  }

  /** The words as they stand to a question: what it accepts, and its own term's names, are no rivals of it. */
  beside(question: Asked): Words {
    const mine = [...question.accepted, ...(question.synonyms ?? [])]
    const owners = this.#names()
    const terms = mine.flatMap(name => [...(owners.get(fold(name)) ?? [])].filter(isTerm))
    const own = new Set([`question ${question.slug}`, ...terms])
    return {
      isRival: besides(mine, text => [...(owners.get(join(text)) ?? [])].some(owner => !own.has(owner))),
      isWord: folded => this.#allWords().has(folded),
    }
  }

  /** Names of something else that come within a typo of an accepted answer, for the post: at most twenty. */
  rivalsOf(question: Asked & { language: Language }): string[] {
    const key = `${question.language} ${question.slug}`
    const known = this.#near.get(key)
    if (known) return known
    const { isRival } = this.beside(question)
    const wanted = question.accepted.map(fold)
    const near = [...this.#names().keys()]
      .filter(name => wanted.some(each => Math.abs(each.length - name.length) <= 1 && withinOneTypo(each, name)))
      .filter(name => isRival([name]))
      .slice(0, MOST_RIVALS)
    this.#near.set(key, near)
    return near
  }

  /** Every name of a term and every short answer, folded, with who has it. */
  #names(): Map<string, Set<string>> {
    if (this.#owners) return this.#owners
    const owners = new Map<string, Set<string>>()
    const add = (name: string, owner: string) => {
      const folded = fold(name)
      if (folded === '' || words(name).length > NAME_WORDS) return
      owners.set(folded, (owners.get(folded) ?? new Set()).add(owner))
    }
    for (const [name, owner] of namesIn(this.#course)) add(name, owner)
    this.#owners = owners
    return owners
  }

  #allWords(): Set<string> {
    if (this.#words) return this.#words
    const found = new Set<string>(this.#names().keys())
    for (const text of textsOf(this.#course)) {
      for (const word of words(text)) {
        found.add(word)
        for (const bare of /[가-힣]/.test(word) ? withoutParticles(word) : []) found.add(bare)
      }
    }
    this.#words = found
    return found
  }
}

/** The words of a post whose course is not loaded: only the rivals that it was stored with. */
export function storedWords(rivals: readonly string[], mine: readonly string[]): Words {
  const names = new Set(rivals.map(fold))
  const isNamed = (folded: string) => names.has(folded) || [...names].some(name => mayBeSame(folded, name))
  return { isRival: besides(mine, text => isNamed(join(text))), isWord: folded => names.has(folded) }
}

/** What the question wants is no rival of it, in no spelling. */
function besides(mine: readonly string[], isRival: (text: readonly string[]) => boolean): Words['isRival'] {
  const spellings = new Set(mine.flatMap(name => [fold(name), join(respell(words(name)))]))
  return text => !spellings.has(join(text)) && !spellings.has(join(respell(text))) && isRival(text)
}

const isTerm = (owner: string) => owner.startsWith('term ')

/** The names of a course's terms and the answers and choices of its questions, with whose they are. */
function namesIn({ terms, questions }: Course): [name: string, owner: string][] {
  const ofTerms = terms.flatMap(({ slug, texts }) =>
    present(texts).flatMap(text =>
      [text.name, ...text.aliases].map((name): [string, string] => [name, `term ${slug}`]),
    ),
  )
  const ofQuestions = questions.flatMap(({ slug, texts }) =>
    present(texts).flatMap(text =>
      [...text.accepted, ...text.choices.map(choice => choice.text)].map((name): [string, string] => [
        name,
        `question ${slug}`,
      ]),
    ),
  )
  return [...ofTerms, ...ofQuestions]
}

/** The texts that there are, of those in several languages. */
function present<T>(texts: Partial<Record<Language, T>>): T[] {
  return Object.values(texts).filter(text => text !== undefined) as T[]
}

function textsOf({ chapters, terms, questions }: Course): string[] {
  return [
    ...chapters.flatMap(({ texts }) => present(texts).map(text => `${text.title} ${text.summary}`)),
    ...terms.flatMap(({ texts }) =>
      present(texts).map(text => [text.name, ...text.aliases, text.definition].join(' ')),
    ),
    ...questions.flatMap(({ texts }) =>
      present(texts).map(text =>
        [text.prompt, text.explanation, ...text.accepted, ...text.choices.map(each => each.text)].join(' '),
      ),
    ),
  ]
}

import { plain } from '../../domain/markdown/plain.ts'
import { squash } from '../../domain/normalise.ts'
import { GAP } from '../../domain/written/gap.ts'
import type { ParsedChapter } from '../chapter-file.ts'
import type { ContentProblem } from '../problem.ts'
import type { ParsedQuestion } from '../question-entry.ts'
import type { Advice } from './advise.ts'
import { tellingWords } from './text.ts'

/** Warns of words that tell the answer: in the prompt, in grammar, or in a choice that sums up the others. */
export function adviseOnWording(chapter: ParsedChapter): Advice[] {
  return chapter.questions.flatMap(question =>
    [namesAnswer, echoesAnswer, particleAtGap, articleAtEnd, sumsUp, explainsNothing, answersInKorean]
      .flatMap(look => look(question) ?? [])
      .map(message => ({ line: question.line, message })),
  )
}

function namesAnswer({ slug, text }: ParsedQuestion): string | undefined {
  const prompt = squash(plain(text.prompt))
  const named = text.accepted.find(answer => squash(answer).length >= 4 && prompt.includes(squash(answer)))
  return named && `the prompt of ${slug} names the accepted answer “${named}”`
}

/** A word of the prompt that stands in the right choices and in none of the others. */
function echoesAnswer({ slug, kind, text }: ParsedQuestion): string | undefined {
  if (kind !== 'single-choice') return undefined
  const prompt = tellingWords(text.prompt)
  const others = new Set(text.choices.filter(choice => !choice.right).flatMap(choice => [...tellingWords(choice.text)]))
  const right = text.choices.filter(choice => choice.right).flatMap(choice => [...tellingWords(choice.text)])
  const echo = right.find(word => prompt.has(word) && !others.has(word))
  return (
    echo &&
    `“${echo}” is in the prompt of ${slug} and in its right answer alone: say it in another way, or in the others too`
  )
}

/** `____를` tells that the answer ends in a vowel. */
function particleAtGap({ slug, text }: ParsedQuestion): string | undefined {
  const particle = new RegExp(`${GAP}\\s*(을|를|은|는|이|가|과|와|으로|로)(?![\\p{L}(])`, 'u').exec(text.prompt)?.[1]
  return (
    particle &&
    `the particle after the gap of ${slug} tells how the answer ends: write ${GAP}을(를), ${GAP}은(는), ${GAP}이(가)`
  )
}

/** `an ____` tells that the answer begins with a vowel. */
function articleAtEnd({ slug, text }: ParsedQuestion): string | undefined {
  const article = /(?:^|\s)(an?)\s+____/i.exec(text.prompt)?.[1]
  return (
    article && `“${article}” before the gap of ${slug} tells how the answer begins: write “a(n)”, or turn the sentence`
  )
}

const SUMS_UP =
  /^(?:(?:all|none|both|neither) of (?:the above|these|them)|위의? (?:모두|전부)|모두 (?:맞|옳|정답)|정답 ?없음|(?:해당|맞는 것) ?없음)/i

function sumsUp({ slug, text }: ParsedQuestion): string | undefined {
  const choice = text.choices.find(each => SUMS_UP.test(plain(each.text)))
  return choice && `“${plain(choice.text)}” in ${slug}: choices are shuffled, and such a one is known by logic alone`
}

/** Fewer letters than this can hardly say why. */
const SHORTEST_EXPLANATION = 12

function explainsNothing({ slug, text }: ParsedQuestion): string | undefined {
  const said = squash(plain(text.explanation))
  const answers = [...text.accepted, ...text.choices.filter(choice => choice.right).map(choice => plain(choice.text))]
  const repeats = answers.some(answer => answer !== '' && squash(answer) === said)
  if (!repeats && said.length >= SHORTEST_EXPLANATION) return undefined
  return `the explanation of ${slug} says no more than the answer: say why it is right, and why the tempting one is wrong`
}

/** What is accepted first is what members are told: behind an English prompt in English, where there is that. */
function answersInKorean({ slug, text }: ParsedQuestion): string | undefined {
  const [first = ''] = text.accepted
  const english = text.accepted.find(answer => !/[가-힣]/.test(answer))
  if (!/[가-힣]/.test(first) || /[가-힣]/.test(text.prompt) || english === undefined) return undefined
  return `“${first}” is told as the answer of ${slug}, whose prompt is in English: accept “${english}” first`
}

/** Prompts that are asked twice, in whichever chapter of one language. */
export function samePrompts(chapters: readonly ParsedChapter[]): ContentProblem[] {
  const seen = new Map<string, string>()
  return chapters.flatMap(({ file, language, questions }) =>
    questions.flatMap(({ slug, line, text }) => {
      const key = `${language} ${squash(text.prompt)}`
      const first = seen.get(key)
      seen.set(key, first ?? `${slug} at ${file}:${line}`)
      return first ? [{ file, line, message: `the prompt of ${slug} is that of ${first}` }] : []
    }),
  )
}

import type { Choice, Course, Question, QuestionKind, QuestionText, Term, TermText } from '../../src/domain/course.ts'
import { QUESTION_KINDS } from '../../src/domain/course.ts'
import { squash } from '../../src/domain/normalise.ts'
import { truth } from '../../src/exchange/chapter-text.ts'
import { plain } from '../../src/exchange/plain-text.ts'
import { fc } from './properties.ts'

const LANGUAGES = ['ko', 'en'] as const

/** Texts that people write, and that some format or other takes for a mark of its own. */
const TEXTS = [
  'A **process** with `walls`, and *no* more.', 'She said “stop”, and he said "go": 50 % of it.', "It's Docker's; isn't it?",
  '# not a heading', '- not a list', '1. first\n2. second', '- one\n- two\n\n- three', 'See [the manual](https://docs.docker.com/x_y?a=1&b=2).',
  '컨테이너: 격리된 프로세스 (container)', '42', '-5', '3.14', '1,000', '=SUM(A1)', '+1', '@all', 'a, b; c\td', 'x\ny', 'first\n\nsecond',
  '```sh\ndocker run -it --rm alpine:3.20 # comment\n```', '`a | b`', 'a < b && c > d', '{curly} ~tilde~ \\backslash', 'kind: cloze',
  '> quoted', '---', '* * *', '😀 emoji', 'é è ü', 'A::B → C', '%50% #1', 'TRUE', 'T', '$5 & <b>', 'a_b_c and __init__', '~~gone~~',
] // biome-ignore format: a list to look over
const WORDS = [
  'container', 'C++', 'C#', '.NET', 'docker ps -a', '컨테이너', '가상 머신', '한글'.normalize('NFD'), 'a: b', '"quoted"', "it's", '#1', '- x', '-v',
  '42', '3.5', 'x=y', 'A/B', 'a, b', '5 GB', '1:2', '{x}', '~', 'TRUE', '참', 'a;b', '@', '1. x', 'a*b', '_x_', '[x]', 'node_modules', '50%',
] // biome-ignore format: as above

const text = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS)).map(([one, other]) => `${one}\n\n${other}`),
  fc.constantFrom(...WORDS).map(word => `${word} is what it is.`),
)
/** Of one line, as choices are. */
const line = fc.oneof(
  fc.constantFrom(...TEXTS.filter(each => !/\n|^(?:---|\* \* \*)$/.test(each))),
  fc.constantFrom(...WORDS),
)
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.tuple(fc.constantFrom(...WORDS), fc.nat(99)).map(([one, number]) => `${one} ${number}`),
)

const termText: fc.Arbitrary<TermText> = fc.record({
  name: word,
  aliases: fc.uniqueArray(word, { maxLength: 3 }),
  definition: text,
})
const choices = (several: boolean): fc.Arbitrary<Choice[]> =>
  fc
    .uniqueArray(fc.record({ text: line, feedback: fc.option(line, { nil: undefined }) }), {
      minLength: 3,
      maxLength: 5,
      selector: each => each.text,
    })
    .map(all =>
      all.map(({ text, feedback }, at) => ({
        text,
        right: at === 1 || (several && at === 2),
        ...(feedback !== undefined && { feedback }),
      })),
    )
const accepted = fc.uniqueArray(word, { minLength: 1, maxLength: 3 })
const none = fc.constant<never[]>([])

function questionText(kind: QuestionKind): fc.Arbitrary<QuestionText> {
  const prompt = kind === 'cloze' ? fc.tuple(line, line).map(([a, b]) => `${a} ____ ${b}`) : text
  const choice =
    kind === 'true-false'
      ? fc.boolean().map(truth)
      : kind === 'short-answer' || kind === 'cloze'
        ? none
        : choices(kind === 'multiple-choice')
  return fc.record({
    prompt,
    choices: choice,
    accepted: kind === 'short-answer' || kind === 'cloze' ? accepted : none,
    explanation: text,
  })
}

/** Both languages have the same truth, the same number of choices, and the same of them right. */
const question = fc.constantFrom(...QUESTION_KINDS).chain(kind =>
  fc.record({ kind: fc.constant(kind), difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const), ko: questionText(kind), en: questionText(kind) }),
).map(({ ko, en, ...rest }) => {
  const count = Math.min(ko.choices.length, en.choices.length)
  const trim = (of: QuestionText, like: QuestionText): QuestionText => ({
    ...of,
    choices: rest.kind === 'true-false' ? like.choices : of.choices.slice(0, count),
  })
  return { ...rest, texts: { ko: trim(ko, ko), en: trim(en, ko) } }
}) // biome-ignore format: long lines are tables here

/** A random course that a study might have written: both languages, all kinds of question, terms that name each other. */
export const randomCourse: fc.Arbitrary<Course> = fc
  .array(fc.record({ title: fc.record({ ko: word, en: word }), summary: fc.record({ ko: text, en: text }), terms: fc.array(fc.record({ ko: termText, en: termText }), { maxLength: 4 }), questions: fc.array(question, { minLength: 1, maxLength: 5 }) }), { minLength: 1, maxLength: 3 })
  .map(chapters => {
    const slugs = chapters.flatMap((each, at) => each.terms.map((_, place) => `term-${at}-${place}`))
    const some = (place: number) => slugs.filter((_, at) => (at + place) % 3 === 0)
    // A name is that of one term alone.
    const named = new Set<string>()
    const own = (of: TermText, slug: string): TermText => {
      const fresh = (name: string) => {
        const key = name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '')
        const isNew = key !== '' && !named.has(key)
        named.add(key)
        return isNew
      }
      return { ...of, name: fresh(of.name) ? of.name : `Name ${slug} ${named.size}`, aliases: of.aliases.filter(fresh) }
    }
    const terms: Term[] = chapters.flatMap((chapter, at) =>
      chapter.terms.map(({ ko, en }, place) => {
        const slug = `term-${at}-${place}`
        const related = some(place).filter(each => each !== slug)
        return { slug, chapter: at + 1, related, texts: { ko: own(ko, slug), en: own(en, slug) } }
      }),
    )
    // Of questions in the same words only the first counts, and one of which nothing is seen is none.
    const asked = new Set<string>()
    const isAsked = ({ texts }: { texts: { ko: QuestionText; en: QuestionText } }) => {
      const prompts = [squash(plain(texts.ko.prompt)), `en ${squash(plain(texts.en.prompt))}`]
      const isNew = prompts[0] !== '' && prompts[1] !== 'en ' && !prompts.some(each => asked.has(each))
      for (const each of prompts) asked.add(each)
      return isNew
    }
    const questions: Question[] = chapters.flatMap((chapter, at) =>
      chapter.questions.filter(isAsked).map((each, place) => ({ ...each, slug: `question-${at}-${place}`, chapter: at + 1, terms: some(place) })),
    )
    return {
      slug: 'ours',
      titles: { ko: '우리', en: 'Ours' },
      languages: [...LANGUAGES],
      revision: 'v1',
      chapters: chapters.map(({ title, summary }, at) => ({
        slug: `week-${at + 1}`,
        number: at + 1,
        texts: { ko: { title: title.ko, summary: summary.ko }, en: { title: title.en, summary: summary.en } },
      })),
      terms,
      questions,
    }
  }) // biome-ignore format: as above

/** Plain data with every text in it in composed letters: all that our files keep. */
export function composed<T>(data: T): T {
  return JSON.parse(JSON.stringify(data).normalize('NFC')) as T
}

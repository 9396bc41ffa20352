import { monitorEventLoopDelay } from 'node:perf_hooks'
import { stringify } from 'yaml'
import type { Course, Question, Term } from '../src/domain/course.ts'
import { WRITE_FORMATS } from '../src/exchange/write-course.ts'
import { readCards, writeCards } from '../src/site/cards-apart.ts'
import { type BenchResult, measured } from './result.ts'

const ENTRIES = 10_000
const NOW = new Date('2026-11-25T00:00:00Z')
const HALF = Array.from({ length: ENTRIES / 2 }, (_, at) => at)
const ALL = Array.from({ length: ENTRIES }, (_, at) => at)

const term = (at: number): Term => ({
  slug: `term-${at}`,
  chapter: 1,
  related: [],
  texts: {
    en: {
      name: `Term ${at}`,
      aliases: [`용어 ${at}`],
      definition: `What **number ${at}** of the list is: a \`thing-${at}\`.`,
    },
  },
})

function question(at: number): Question {
  const choices = ['right', 'wrong', 'worse'].map((word, place) => ({
    text: `The ${word} one (${at})`,
    right: place === 0,
  }))
  const text = {
    prompt: `Which of these is *number ${at}*?`,
    choices,
    accepted: [],
    explanation: `It is number ${at}.`,
  }
  return { slug: `question-${at}`, chapter: 1, kind: 'single-choice', difficulty: 1, terms: [], texts: { en: text } }
}

const course = (terms: Term[], questions: Question[]): Course => ({
  slug: 'many',
  titles: { en: 'Many' },
  languages: ['en'],
  revision: '',
  chapters: [{ slug: 'many', number: 1, texts: { en: { title: 'Many', summary: 'Many.' } } }],
  terms,
  questions,
})

/** What an entry of a chapter file may have that is more than words. */
const HARD = [
  (at: number) => `It is <b>number ${at}</b>, not <code>${at + 1}</code> &amp; no more.`,
  (at: number) => `See [number ${at}][page] and https://example.org/${at}[^note].`,
  (at: number) => `| number | word |\n| --: | :-: |\n| ${at} | **word** |\n| ${at + 1} | ~~none~~ |`,
  (at: number) => `1. one\n   - of *${at}*\n2. two\n\n\`\`\`sh\ndocker run ${at}\n\`\`\``,
  (at: number) => `> As ***number ${at}*** says:  \n> **컨테이너(container)**는 $x_${at} = \\frac{a}{b}$.`,
]

/** A chapter file in our own format of which each entry has tags, references, tables, lists, code or marks. */
function hardChapter(): string {
  const hard = (at: number) => HARD[at % HARD.length]?.(at)
  const terms = HALF.map(at => `### Term ${at}\n\n- slug: term-${at}\n\n${hard(at)}`)
  const questions = HALF.map(
    at =>
      `### q-${at}\n\n- kind: true-false\n- difficulty: 1\n- answer: true\n\nIs it?\n\n${hard(at)}\n\nSo?\n\n> Yes: ${at}.`,
  )
  const front = '---\nchapter: 1\nslug: many\nlanguage: en\ntitle: Many\n---'
  const end = '[page]: https://example.org/page\n\n[^note]: A note.'
  return [front, '## Summary', 'Many.', '## Terms', ...terms, '## Questions', ...questions, end].join('\n\n')
}

type File = { name: string; bytes: Uint8Array }

/** Files of 10,000 entries as other programs write them, and as authors do. */
function foreignFiles(): File[] {
  const texts = {
    'hard.md': hardChapter(),
    'quizlet.txt': ALL.map(at => `Word ${at}\tmeaning number ${at}, in a line`).join('\n'),
    'trivia.yaml': stringify(Object.fromEntries(ALL.map(at => [`What is number ${at}?`, [`answer ${at}`]]))),
    'kotoba.json': JSON.stringify({
      name: 'Many',
      cards: ALL.map(at => ({ question: `word ${at}`, answer: [`answer ${at}`], comment: '' })),
    }),
  }
  return Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
}

/**
 * Writes courses and reads files of 10,000 entries of each format as the studio does: by the clock, by time of the processor,
 * and how long others wait.
 */
export async function* benchExchange(): AsyncIterable<BenchResult> {
  const files = foreignFiles()
  for (const format of WRITE_FORMATS) {
    const written = format === 'gift' ? course([], ALL.map(question)) : course(HALF.map(term), HALF.map(question))
    const { result, lines } = await watched(() => writeCards({ course: written, format, now: NOW }))
    // Our own format is a folder, of which the studio makes a zip.
    if (format !== 'markdown') files.unshift({ name: result.name, bytes: new Uint8Array(result.bytes) })
    yield* lines(`${result.name} written, ${ENTRIES} entries`)
  }
  for (const file of files) {
    const { result, lines } = await watched(() => readCards(file, 'en', () => {}))
    if ('problem' in result) throw new Error(`${file.name}: ${result.problem}`)
    const { terms, questions } = result.content.draft
    const megabytes = (file.bytes.length / 1e6).toFixed(1)
    yield* lines(`${file.name} read, ${terms.length + questions.length} entries of ${megabytes} MB`)
  }
}

async function watched<T>(work: () => Promise<T>): Promise<{ result: T; lines: (what: string) => BenchResult[] }> {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const before = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  delay.disable()
  const lines = (what: string) => [
    measured(what, seconds, 's', { target: { atMost: 10 } }),
    measured(`${what}: time of the processor, its garbage collector's threads among it`, (user + system) / 1e6, 's'),
    measured(`${what}: the longest that others waited`, delay.max / 1e6, 'ms'),
  ]
  return { result, lines }
}

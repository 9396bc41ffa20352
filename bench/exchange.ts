import { monitorEventLoopDelay } from 'node:perf_hooks'
import { stringify } from 'yaml'
import { writeApkg } from '../src/exchange/anki/write.ts'
import type { ChapterText, QuestionEntry, TermEntry } from '../src/exchange/chapter-text.ts'
import { writeCsv } from '../src/exchange/csv/own-table.ts'
import { writeGift } from '../src/exchange/gift/write.ts'
import { writeChapter } from '../src/exchange/markdown/write.ts'
import { importFile } from '../src/site/imports.ts'
import { type BenchResult, measured } from './result.ts'

const ENTRIES = 10_000
const NOW = new Date('2026-11-25T00:00:00Z')

const term = (at: number): TermEntry => ({
  slug: `term-${at}`,
  related: [],
  text: {
    name: `Term ${at}`,
    aliases: [`용어 ${at}`],
    definition: `What **number ${at}** of the list is: a \`thing-${at}\`.`,
  },
})

function question(at: number): QuestionEntry {
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
  return { slug: `question-${at}`, kind: 'single-choice', difficulty: 1, terms: [], text }
}

/** Files of 10,000 entries, each as its program writes them. */
async function files(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const half = Array.from({ length: ENTRIES / 2 }, (_, at) => at)
  const all = Array.from({ length: ENTRIES }, (_, at) => at)
  const base: ChapterText = {
    number: 1,
    slug: 'many',
    language: 'en',
    title: 'Many',
    summary: 'Many.',
    terms: [],
    questions: [],
  }
  const mixed = { ...base, terms: half.map(term), questions: half.map(question) }
  const utf8 = (text: string) => new TextEncoder().encode(text)
  return [
    { name: 'many.md', bytes: utf8(writeChapter(mixed)) },
    { name: 'many.csv', bytes: utf8(writeCsv([mixed])) },
    { name: 'quizlet.txt', bytes: utf8(all.map(at => `Word ${at}\tmeaning number ${at}, in a line`).join('\n')) },
    { name: 'many.gift', bytes: utf8(writeGift([{ ...base, questions: all.map(question) }])) },
    { name: 'many.apkg', bytes: await writeApkg({ slug: 'many', title: 'Many' }, [mixed], NOW) },
    {
      name: 'trivia.yaml',
      bytes: utf8(stringify(Object.fromEntries(all.map(at => [`What is number ${at}?`, [`answer ${at}`]])))),
    },
    {
      name: 'kotoba.json',
      bytes: utf8(
        JSON.stringify({
          name: 'Many',
          cards: all.map(at => ({ question: `word ${at}`, answer: [`answer ${at}`], comment: '' })),
        }),
      ),
    },
  ]
}

/** Reads a file of 10,000 entries of each format as the studio does: by time of the processor, and how long others wait. */
export async function* benchExchange(): AsyncIterable<BenchResult> {
  for (const file of await files()) {
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const before = process.cpuUsage()
    const imported = await importFile(file, 'en', () => {})
    const { user, system } = process.cpuUsage(before)
    delay.disable()
    if ('problem' in imported) throw new Error(`${file.name}: ${imported.problem}`)
    const { terms, questions } = imported.content.draft
    const count = `${file.name}, ${terms.length + questions.length} entries of ${(file.bytes.length / 1e6).toFixed(1)} MB`
    yield measured(`${count}: time of the processor`, (user + system) / 1e6, 's', { target: { atMost: 10 } })
    yield measured(`${count}: the longest that others waited`, delay.max / 1e6, 'ms')
  }
}

import { faultsOf } from '../../src/drafting/check-draft.ts'
import type { Draft, DraftQuestion } from '../../src/drafting/draft.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { unescaped } from '../../src/drafting/markdown.ts'
import type { Notes } from '../../src/drafting/notes.ts'
import { readNotes } from '../../src/drafting/read-notes.ts'
import { type BenchContext, type BenchResult, measured } from '../result.ts'
import { type Page, readPages } from './gold.ts'

const OWN_PAGES = new URL('pages', import.meta.url).pathname
/** The best of so many runs, in time of the processor: what else the machine does is not measured. */
const RUNS = 9
/** How often all pages are drafted before one is timed. */
const WARM_UP = 12

/**
 * Drafts by rule from the pages of a folder (our own by default), held against the lists beside them: a term counts as
 * found under the list's name or an alias, whatever case and spacing.
 */
export async function* benchDrafting({ args }: BenchContext): AsyncIterable<BenchResult> {
  const pages = await readPages(args[0] ?? OWN_PAGES)
  // Compiled before it is timed, as in a bot that has run for a while: a page of fifty lines takes a few milliseconds,
  // and the first ones, whichever they are, would take three times as long as the last.
  for (let round = 0; round < WARM_UP; round++) for (const page of pages) draftNotes(await readNotes(page))
  const all: PageResult[] = []
  for (const page of pages) {
    const result = await measurePage(page)
    all.push(result)
    yield* linesOf(page.name, result)
  }
  if (all.length > 1) yield* linesOf(`all ${all.length} pages`, sum(all))
}

interface PageResult {
  found: number
  gold: number
  listed: number
  terms: number
  /** Terms that at least one question without a fault tests. */
  asked: number
  questions: number
  grounded: number
  milliseconds: number
  lines: number
}

async function measurePage(page: Page): Promise<PageResult> {
  const notes = await readNotes(page)
  const draft = draftNotes(notes)
  const names = new Set(draft.terms.flatMap(term => [term.name, ...term.aliases]).map(squeeze))
  const listed = new Set(page.gold.flat().map(squeeze))
  const good = new Set(
    draft.questions.filter(question => faultsOf(question).length === 0).flatMap(question => question.terms),
  )
  return {
    found: page.gold.filter(entry => entry.some(name => names.has(squeeze(name)))).length,
    gold: page.gold.length,
    listed: draft.terms.filter(term => [term.name, ...term.aliases].some(name => listed.has(squeeze(name)))).length,
    terms: draft.terms.length,
    asked: draft.terms.filter(term => good.has(term.slug)).length,
    questions: draft.questions.length,
    grounded: draft.questions.filter(question => isGrounded(question, draft, notes)).length,
    milliseconds: await bestOf(RUNS, async () => draftNotes(await readNotes(page))),
    lines: notes.lines.length,
  }
}

function* linesOf(name: string, result: PageResult): Iterable<BenchResult> {
  const { found, gold, listed, terms, asked, questions, grounded, milliseconds, lines } = result
  yield measured(`${name}: terms found of the ${gold} in its list`, found / gold, '', { target: { atLeast: 0.9 } })
  yield measured(`${name}: share of the ${terms} drafted terms that are in it`, listed / terms, '', {
    target: { atLeast: 0.8 },
  })
  yield measured(`${name}: share of the terms with a question without a fault`, asked / terms, '', {
    target: { atLeast: 1 },
  })
  yield measured(`${name}: questions drafted for each term`, questions / terms, '', { target: { atLeast: 1 } })
  yield measured(`${name}: questions whose right answer stands in the notes`, grounded / questions, '', {
    target: { atLeast: 1 },
  })
  yield measured(`${name}: processor time for 1,000 lines`, (1000 * milliseconds) / lines, 'ms', {
    target: { atMost: 300 },
  })
}

/** Whether what makes an answer right stands in the lines that the question names. */
function isGrounded(question: DraftQuestion, draft: Draft, notes: Notes): boolean {
  const said = squeeze(unescaped(question.lines.map(line => notes.lines[line - 1]).join(' ')))
  const stands = (text: string) => said.includes(squeeze(unescaped(text)))
  if (question.kind === 'true-false')
    return draft.terms.some(term => question.terms.includes(term.slug) && stands(term.definition))
  const right = question.choices.filter(choice => choice.right).map(choice => choice.text)
  return right.length > 0 ? right.every(stands) : question.accepted.some(stands)
}

/** Without what notes may be marked up with: only letters and digits. */
function squeeze(text: string): string {
  return text
    .replace(/\]\([^()\s]*\)/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '')
}

async function bestOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    await work()
    times.push(process.cpuUsage(start).user / 1000)
  }
  return Math.min(...times)
}

function sum(results: readonly PageResult[]): PageResult {
  const total = { ...(results[0] as PageResult) }
  for (const result of results.slice(1))
    for (const key of Object.keys(total) as (keyof PageResult)[]) total[key] += result[key]
  return total
}

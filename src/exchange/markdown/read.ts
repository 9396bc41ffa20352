import { type ChapterReading, readingChapterFile } from '../../content/chapter-file.ts'
import { inTurns } from '../../domain/steps.ts'
import { Collector } from '../collector.ts'
import { LIMITS, Progress, type Reading, type ReadOptions, UnreadableFile } from '../reading.ts'

/**
 * Reads a chapter file of our own format.
 * @throws {UnreadableFile}
 */
export async function readMarkdown(text: string, options: ReadOptions = {}): Promise<Reading> {
  if (!/^\s*-{3,}[^\S\n]*\n/.test(text)) throw new UnreadableFile('exchange.no-chapter')
  const headings = headingsAbove(text)
  const total = headings.at(-1)?.count ?? 0
  if (total > LIMITS.entries) throw new UnreadableFile('exchange.too-many', { most: LIMITS.entries })
  // An entry is done when it is parsed and taken: each counts half.
  const tell = (parsed: number, taken: number) => options.onProgress?.(Math.floor((parsed + taken) / 2), total)
  const reading = await inTurns(readingChapterFile('', text, line => tell(headings[line]?.count ?? 0, 0)))
  const { chapter, problems } = reading
  if (chapter === undefined) {
    const [first] = problems
    throw new UnreadableFile('exchange.content', { problem: first?.message ?? '' }, first?.line ?? 1)
  }
  const collector = new Collector()
  remark(collector, headings, reading)
  const progress = new Progress(total, { onProgress: taken => tell(total, taken) })
  for (const { line, slug, related, text } of chapter.terms) {
    await progress.step()
    collector.term(line, { slug, related, ...text })
  }
  for (const { line, slug, kind, difficulty, terms, sources, text, words } of chapter.questions) {
    await progress.step()
    collector.question(line, {
      slug,
      kind,
      difficulty,
      terms,
      sources: sources ?? [],
      ...text,
      ...(words && { words }),
    })
  }
  options.onProgress?.(total, total)
  const { title, language, chapter: number, slug, summary } = chapter
  return collector.reading({ title, language, chapter: { number, slug, summary } })
}

/** For each line of a file, which entry it is of: the line of its heading, and how many there are up to it. */
function headingsAbove(source: string): { line: number; count: number }[] {
  let above = { line: 0, count: 0 }
  const lines = source.split('\n').map((text, index) => {
    if (/^#{3,6} /.test(text)) above = { line: index + 1, count: above.count + 1 }
    return above
  })
  return [{ line: 0, count: 0 }, ...lines]
}

/** The first problem of an entry that could not be read says that it is left out; one of no entry leaves nothing out. */
function remark(
  collector: Collector,
  headings: readonly { line: number }[],
  { chapter, problems, warnings }: ChapterReading,
): void {
  const there = new Set([...(chapter?.terms ?? []), ...(chapter?.questions ?? [])].map(entry => entry.line))
  const said = new Set<number>()
  for (const { line, message } of problems) {
    const entry = headings[line]?.line || undefined
    const isOut = entry !== undefined && !there.has(entry) && !said.has(entry)
    if (isOut) collector.leaveOut(line, 'exchange.content', { problem: message })
    else collector.change(line, 'exchange.content', { problem: message })
    if (isOut) said.add(entry)
  }
  for (const { line, message } of warnings) collector.change(line, 'exchange.content', { problem: message })
}

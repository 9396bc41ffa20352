import { type ChapterReading, readChapterFile } from '../../content/chapter-file.ts'
import { Collector } from '../collector.ts'
import { Progress, type Reading, type ReadOptions, UnreadableFile } from '../reading.ts'

/**
 * Reads a chapter file of our own format.
 * @throws {UnreadableFile}
 */
export async function readMarkdown(text: string, options: ReadOptions = {}): Promise<Reading> {
  const reading = readChapterFile('', text)
  const { chapter, problems } = reading
  if (chapter === undefined) {
    const [first] = problems
    throw new UnreadableFile('exchange.content', { problem: first?.message ?? '' }, first?.line ?? 1)
  }
  const collector = new Collector()
  remark(collector, text, reading)
  const progress = new Progress(chapter.terms.length + chapter.questions.length, options)
  for (const { line, slug, related, text } of chapter.terms) {
    await progress.step()
    collector.term(line, { slug, related, ...text })
  }
  for (const { line, slug, kind, difficulty, terms, sources, text } of chapter.questions) {
    await progress.step()
    collector.question(line, { slug, kind, difficulty, terms, sources: sources ?? [], ...text })
  }
  progress.end()
  const { title, language, chapter: number, slug, summary } = chapter
  return collector.reading({ title, language, chapter: { number, slug, summary } })
}

/** The first problem of an entry that could not be read says that it is left out; one of no entry leaves nothing out. */
function remark(collector: Collector, source: string, { chapter, problems, warnings }: ChapterReading): void {
  const there = new Set([...(chapter?.terms ?? []), ...(chapter?.questions ?? [])].map(entry => entry.line))
  const headings = source.split('\n').flatMap((text, index) => (/^#{3,6} /.test(text) ? [index + 1] : []))
  const said = new Set<number>()
  for (const { line, message } of problems) {
    const entry = headings.findLast(each => each <= line)
    const isOut = entry !== undefined && !there.has(entry) && !said.has(entry)
    if (isOut) collector.leaveOut(line, 'exchange.content', { problem: message })
    else collector.change(line, 'exchange.content', { problem: message })
    if (isOut) said.add(entry)
  }
  for (const { line, message } of warnings) collector.change(line, 'exchange.content', { problem: message })
}

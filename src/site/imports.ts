import { bySlug } from '../domain/by-slug.ts'
import type { Language } from '../domain/course.ts'
import type { Draft } from '../drafting/draft.ts'
import { isTooLarge } from '../drafting/draft-size.ts'
import type { Notes } from '../drafting/notes.ts'
import { sentencesOf } from '../drafting/summary-text.ts'
import { complete } from '../exchange/complete.ts'
import { languageOf } from '../exchange/language.ts'
import { noticeText, type Preview, previewOf } from '../exchange/preview.ts'
import { type ForeignFile, readForeignFile } from '../exchange/read-file.ts'
import { UnreadableFile } from '../exchange/reading.ts'

/** What a file of cards gives: what a host should know of it, and the draft that it becomes. */
export interface Imported {
  preview: Preview
  content: { notes: Notes; draft: Draft }
}

/**
 * Reads a file of another program as a draft, which has no notes behind it.
 * @returns a sentence in the language where nothing can be read
 */
export async function importFile(
  file: ForeignFile,
  language: Language,
  onProgress: (done: number, total: number) => void,
): Promise<Imported | { problem: string }> {
  try {
    const reading = await readForeignFile(file, { onProgress, language })
    const spoken = languageOf(reading)
    const completed = complete(reading, { language: spoken, file: file.name })
    const preview = previewOf({ name: file.name, ...reading }, reading, completed, language)
    const { chapter, other } = completed
    const nowhere = { lines: [], quote: '' }
    const [otherTerms, otherQuestions] = [bySlug(other?.terms ?? []), bySlug(other?.questions ?? [])]
    const inOther = <T>(twin: { text: T } | undefined) => (twin ? { other: twin.text } : {})
    const draft: Draft = {
      title: chapter.title,
      language: spoken,
      ...(other && { other: { title: other.title, summary: other.summary } }),
      summary: sentencesOf(chapter.summary).map(text => ({ text, ...nowhere })),
      terms: chapter.terms.map(({ slug, related, text }) => ({
        slug,
        related,
        ...text,
        ...inOther(otherTerms.get(slug)),
        ...nowhere,
      })),
      questions: chapter.questions.map(({ text, ...rest }) => ({
        ...rest,
        ...text,
        ...inOther(otherQuestions.get(rest.slug)),
        ...nowhere,
      })),
    }
    if (isTooLarge(draft)) throw new UnreadableFile('exchange.too-much')
    return { preview, content: { notes: { title: chapter.title, language: spoken, lines: [], blocks: [] }, draft } }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: noticeText(error.notice, undefined, language) }
    throw error
  }
}

import { shortened } from '../domain/clean.ts'
import type { Language, QuestionKind } from '../domain/course.ts'
import { translator } from '../i18n/catalogue.ts'
import type { ReadFormat } from './card-files.ts'
import type { ChapterText } from './chapter-text.ts'
import type { Completed } from './completed.ts'
import { plain } from './plain-text.ts'
import type { Notice } from './reading.ts'

/** What a host sees before anything is kept; sentences in their language. */
export interface Preview {
  /** How many there are of what. */
  headline: string
  /** Questions by kind, and what was taken out. */
  counts: string[]
  /** The first few entries. */
  sample: string[]
  /** Every problem, by line. */
  problems: string[]
}

/** How many entries of each sort a preview shows. */
const SAMPLE = 3

/** Says what a file holds and what became of it. */
export function previewOf(
  file: { name: string; format: ReadFormat; media: number },
  { terms, questions }: Pick<ChapterText, 'terms' | 'questions'>,
  { other, problems, leftOut }: Omit<Completed, 'chapter'>,
  language: Language,
): Preview {
  const t = translator(language)
  const kinds = new Map<QuestionKind, number>()
  for (const { kind } of questions) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return {
    headline: t('exchange.preview', { file: file.name, terms: terms.length, questions: questions.length, leftOut }),
    counts: [
      ...[...kinds].map(([kind, count]) => t('exchange.preview-kind', { kind: t(`studio.kind.${kind}`), count })),
      ...(other
        ? [
            t('exchange.preview-other', {
              language: other.language,
              count: other.terms.length + other.questions.length,
            }),
          ]
        : []),
      ...(file.media > 0 ? [t('exchange.preview-media', { count: file.media })] : []),
    ],
    sample: [
      ...terms.slice(0, SAMPLE).map(({ text }) => `${text.name}: ${short(text.definition)}`),
      ...questions.slice(0, SAMPLE).map(({ text }) => short(text.prompt)),
    ],
    problems: problems.map(notice => noticeText(notice, file.format, language)),
  }
}

/** A problem as a sentence, with its line where it has one. */
export function noticeText(
  { line, key, parameters, file }: Notice,
  format: ReadFormat | undefined,
  language: Language,
): string {
  const t = translator(language)
  const said = t(key, parameters)
  const placed = format === 'apkg' ? 'exchange.preview-note' : 'exchange.preview-line'
  const text = line === 0 ? said : t(placed, { line: String(line), text: said })
  return file === undefined ? text : `${file}: ${text}`
}

const short = (markdown: string) => shortened(plain(markdown), 80)

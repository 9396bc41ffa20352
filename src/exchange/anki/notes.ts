import type { Language } from '../../domain/course.ts'
import { GAP } from '../../domain/written/gap.ts'
import type { ChapterText, QuestionEntry, TermEntry } from '../chapter-text.ts'
import { html, inlineHtml, plainHtml } from './html.ts'
import { CLOZE_MODEL, listHtml, QUESTION_MODEL, TERM_MODEL } from './note-types.ts'
import { sourceField } from './source.ts'

/** A note to write. */
export interface AnkiNote {
  about: 'term' | 'question'
  slug: string
  /** Id of its note type. */
  model: number
  /** HTML. */
  fields: string[]
}

/** The terms and questions of a chapter as notes. */
export function notesOf(chapter: ChapterText): AnkiNote[] {
  const whole = (note: AnkiNote, entry: TermEntry | QuestionEntry): AnkiNote => ({
    ...note,
    fields: [...note.fields, sourceField(entry, note.fields)],
  })
  return [
    ...chapter.terms.map(term => whole(termNote(term), term)),
    ...chapter.questions.map(question => whole(questionNote(question, chapter.language), question)),
  ]
}

function termNote({ slug, text }: TermEntry): AnkiNote {
  const fields = [plainHtml(text.name), plainHtml(text.aliases.join(' · ')), html(text.definition)]
  return { about: 'term', slug, model: TERM_MODEL.id, fields }
}

const TRUTH_WORDS: Record<Language, [string, string]> = { ko: ['참', '거짓'], en: ['True', 'False'] }

function questionNote({ slug, kind, text }: QuestionEntry, language: Language): AnkiNote {
  const explanation = html(text.explanation)
  if (kind === 'cloze')
    return {
      about: 'question',
      slug,
      model: CLOZE_MODEL.id,
      fields: [clozeHtml(text.prompt, text.accepted), explanation],
    }
  const right = text.choices.filter(choice => choice.right).map(choice => inlineHtml(choice.text))
  const words = TRUTH_WORDS[language]
  const choices = kind === 'true-false' ? words : text.choices.map(choice => inlineHtml(choice.text))
  const answers =
    kind === 'short-answer'
      ? text.accepted.map(plainHtml)
      : kind === 'true-false'
        ? [words[text.choices[0]?.right ? 0 : 1]]
        : right
  const list = kind === 'short-answer' ? '' : listHtml(choices)
  const fields = [html(text.prompt), list, listHtml(answers), explanation, kind]
  return { about: 'question', slug, model: QUESTION_MODEL.id, fields }
}

/** Stands for the gap while Markdown is read: four underscores can be a rule or a mark there. */
const PLACE = '\uFDD0'

function clozeHtml(prompt: string, accepted: readonly string[]): string {
  const text = html(prompt.replace(GAP, PLACE)).replaceAll('{{', '&#123;&#123;')
  const answer = plainHtml(accepted.join(' / ')).replaceAll('}', '&#125;').replaceAll(':', '&#58;')
  return text.replace(PLACE, `{{c1::${answer}}}`)
}

import { micromark } from 'micromark'
import { gfmHtml } from 'micromark-extension-gfm'
import type { Language } from '../../domain/course.ts'
import { plainBlocks } from '../../domain/markdown/plain-blocks.ts'
import { MARKDOWN_SYNTAX } from '../../domain/markdown.ts'
import type { ChapterText, QuestionEntry, TermEntry } from '../chapter-text.ts'
import { GAP } from '../plain-text.ts'
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

const GFM_HTML = [gfmHtml()]

function html(markdown: string): string {
  const blocks = plainBlocks(markdown, { lines: 0, offset: 0 })
  const [words] = blocks?.length === 1 && blocks[0]?.type === 'paragraph' ? blocks[0].children : []
  // Words alone are most texts, and a parser takes a hundred times as long.
  if (words?.type === 'text' && words.value === markdown)
    return `<p>${plainHtml(markdown).replaceAll('"', '&quot;')}</p>`
  return micromark(markdown, { extensions: MARKDOWN_SYNTAX, htmlExtensions: GFM_HTML }).replaceAll('\u001f', '').trim()
}

/** A text of one paragraph without the tags around it. */
function inlineHtml(markdown: string): string {
  return html(markdown).replace(/^<p>([\s\S]*)<\/p>$/, (whole, inner: string) =>
    inner.includes('<p>') ? whole : inner,
  )
}

function plainHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

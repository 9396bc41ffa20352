/** Fields of the note types that Studyhall writes, in order; `Kind` and the last are on no card. */
export const TERM_FIELDS = ['Name', 'Also', 'Definition', 'Studyhall']
export const QUESTION_FIELDS = ['Prompt', 'Choices', 'Answer', 'Explanation', 'Kind', 'Studyhall']
export const CLOZE_FIELDS = ['Text', 'Explanation', 'Studyhall']

const CSS = `.card { font-family: sans-serif; font-size: 18px; text-align: left; color: black; background: white; }
.cloze { font-weight: bold; color: #1d63ed; }
.nightMode.card { color: white; background: #2f2f31; }
.also { color: gray; }`

/** A note type as a collection of schema 11 keeps it. */
export interface Model {
  id: number
  [key: string]: unknown
}

/** Ids are fixed, so that a second import finds the note types of the first. */
export const TERM_MODEL = model(1_764_000_000_001, 'Studyhall term', 0, TERM_FIELDS, {
  front: '{{Name}}',
  back: '{{FrontSide}}<hr id=answer>{{#Also}}<p class=also>{{Also}}</p>{{/Also}}{{Definition}}',
})
export const QUESTION_MODEL = model(1_764_000_000_002, 'Studyhall question', 0, QUESTION_FIELDS, {
  front: '{{Prompt}}{{Choices}}',
  back: '{{FrontSide}}<hr id=answer>{{Answer}}{{Explanation}}',
})
export const CLOZE_MODEL = model(1_764_000_000_003, 'Studyhall cloze', 1, CLOZE_FIELDS, {
  front: '{{cloze:Text}}',
  back: '{{cloze:Text}}<br>{{Explanation}}',
})

function model(id: number, name: string, type: 0 | 1, fields: string[], card: { front: string; back: string }): Model {
  return {
    id,
    name,
    type,
    mod: Math.floor(id / 1000),
    usn: -1,
    sortf: 0,
    did: 1,
    tags: [],
    vers: [],
    css: CSS,
    latexPre:
      '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    flds: fields.map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    tmpls: [{ name: 'Card 1', ord: 0, qfmt: card.front, afmt: card.back, did: null, bqfmt: '', bafmt: '' }],
    req: type === 0 ? [[0, 'any', [0]]] : [],
  }
}

/** Choices, or right answers, as a list in HTML. */
export function listHtml(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`
}

/** The items of such a list. */
export function choicesOfHtml(html: string): string[] {
  const items = html.split(/<li>/i).slice(1)
  return items.map(item => item.split(/<\/li>/i)[0]?.trim() ?? '')
}

import { plainWord } from '../../content/vocabulary.ts'

/** What a column can hold. */
export type Field =
  | 'kind'
  | 'slug'
  | 'front'
  | 'back'
  | 'prompt'
  | 'answer'
  | 'answers'
  | 'choices'
  | 'choice'
  | 'explanation'
  | 'aliases'
  | 'related'
  | 'terms'
  | 'difficulty'
  | 'match'
  | 'tolerance'
  | 'unit'
  | 'sources'
  | 'chapter'

/** The cells of a row by what they hold, but for empty ones; of `choice` there are several. */
export type Cells = Partial<Record<Field, string>> & { choiceCells: string[] }

/** Names of columns, in either language, as tools and people write them; the first that fits counts. */
const NAMES: [Field, RegExp][] = [
  [
    'choice',
    /^(?:choice|option|answer|distractor|wrong answer|보기|선택지) ?(?:[a-h]|\d{1,2})\b|^(?:보기|선택지)$|^[a-h1-8]$/,
  ],
  ['kind', /^(?:kind|type|question type|종류|유형)$/],
  ['slug', /^(?:slug|슬러그)$/],
  ['front', /^(?:front|term|terms? name|word|name|concept|vocabulary|앞면|앞|용어|단어|이름|개념|어휘)$/],
  ['back', /^(?:back|definition|meaning|description|translation|뒷면|뒤|정의|뜻|의미|설명|번역|해석)$/],
  ['prompt', /^(?:question|prompt|stem|질문|문제|문항)(?: text| max .*)?$/],
  ['answers', /^(?:(?:correct )?answers|accepted(?: answers)?|correct answer s.*|정답들|인정 답안)$/],
  ['answer', /^(?:answer|(?:correct|right)(?: answer)?|solution|답|정답)$/],
  ['choices', /^(?:choices|options|보기들|선택지들)$/],
  ['explanation', /^(?:explanation|comments?|feedback|notes?|extra|rationale|해설|비고|메모)$/],
  ['aliases', /^(?:alias(?:es)?|synonyms?|also|별칭|다른 이름|동의어)$/],
  ['related', /^(?:related|관련|관련 용어)$/],
  ['terms', /^(?:terms|tested terms)$/],
  ['difficulty', /^(?:difficulty|level|난이도)$/],
  ['match', /^(?:match|채점)$/],
  ['tolerance', /^(?:tolerance|오차)$/],
  ['unit', /^(?:unit|단위)$/],
  ['sources', /^(?:sources?|출처)$/],
  ['chapter', /^(?:chapter|챕터|장)$/],
]

/** Which column holds what. */
export interface Columns {
  /** Undefined where the name of a column says nothing. */
  fields: (Field | undefined)[]
  /** Whether it is the table that Studyhall itself writes, whose texts are Markdown. */
  own: boolean
  /** Names that say nothing. */
  unknown: string[]
}

/** What the first row says of the columns; undefined where it is not the names of columns. */
export function readColumns(cells: readonly string[]): Columns | undefined {
  const named = cells.map(cell => NAMES.find(([, names]) => names.test(plainWord(cell)))?.[0])
  const fields = named.map((field, index) =>
    field === 'choice' || field === 'explanation' || named.indexOf(field) === index ? field : undefined,
  )
  const has = (...wanted: Field[]) => wanted.every(field => fields.includes(field))
  const fits =
    has('front', 'back') ||
    has('front', 'answer') ||
    (has('prompt') && (has('answer') || has('answers') || has('back') || has('choices') || has('choice')))
  if (!fits) return undefined
  const unknown = cells.filter((cell, index) => fields[index] === undefined && cell !== '')
  return { fields, own: has('kind', 'slug', 'prompt', 'front', 'choices'), unknown }
}

import { inOtherNumber, withoutEndings } from './endings.ts'
import { foldedWords } from './fold.ts'
import { beforeQuestion, withoutQuestion, withSomeOfQuestion } from './questions.ts'

/** A key that what was typed may stand for. */
export interface Form {
  key: string
  /** How much was taken off: question, article, endings, plural. */
  off: number
}

/** Most forms of one text. */
const MOST_FORMS = 60

/** The keys that a text may stand for: as it is, then with ever more taken off. */
export function formsOf(text: string): Form[] {
  const forms = new Map<string, number>()
  const add = (key: string, off: number) => {
    if (key !== '' && forms.size < MOST_FORMS && (forms.get(key) ?? Number.POSITIVE_INFINITY) > off) forms.set(key, off)
  }
  const cores = coresOf(text)
  for (const [place, core] of cores.entries()) add(core, place === 0 ? 0 : 1)
  for (const [place, core] of cores.entries()) {
    const off = place === 0 ? 1 : 2
    for (const key of inOtherNumber(core)) add(key, off)
    for (const [further, key] of withoutEndings(core).entries()) add(key, off + Math.min(further, 3))
  }
  return [...forms].map(([key, off]) => ({ key, off })).sort((a, b) => a.off - b.off)
}

/** The keys of a text with some of its question left on, the longest first, each also without endings. */
export function formsInQuestion(text: string): Form[][] {
  return withSomeOfQuestion(foldedWords(text)).map(words => {
    const key = words.join('')
    return [key, ...withoutEndings(key)].map((each, at) => ({ key: each, off: at === 0 ? 1 : 2 }))
  })
}

/** The text as a key; without its question; without what stands in brackets, or that alone. */
function coresOf(text: string): string[] {
  const words = foldedWords(text)
  const key = words.join('')
  const asked = withoutQuestion(words).join('')
  const bracketed = /^(.*?)[([{（](.+?)[)\]}）](.*)$/u.exec(text)
  const parts = bracketed ? [`${bracketed[1]}${bracketed[3]}`, bracketed[2] ?? ''] : []
  const cores = [
    key,
    asked,
    beforeQuestion(asked) ?? '',
    beforeQuestion(key) ?? '',
    ...parts.map(part => withoutQuestion(foldedWords(part)).join('')),
  ]
  return [...new Set(cores)].filter(core => core !== '')
}

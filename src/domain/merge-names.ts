import { LANGUAGES, type Term } from './course.ts'
import { nameKey } from './normalise.ts'

/** Names beside the one that a term goes by, each once, whatever its case and spaces. */
export function otherNames(name: string, names: readonly string[]): string[] {
  const seen = new Set([nameKey(name)])
  return names.filter(each => {
    const key = nameKey(each)
    return !seen.has(key) && seen.add(key)
  })
}

/** New words over old ones, with all the names of both. */
export function mergeNames(before: Term, after: Term): Term['texts'] {
  const texts: Term['texts'] = { ...before.texts }
  for (const language of LANGUAGES) {
    const [old, text] = [before.texts[language], after.texts[language]]
    if (!text) continue
    const names = [...text.aliases, ...(old ? [old.name, ...old.aliases] : [])]
    texts[language] = { ...text, aliases: otherNames(text.name, names) }
  }
  return texts
}

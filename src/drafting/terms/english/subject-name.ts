import { isAbout } from '../names/about.ts'
import type { ParsedName } from '../names/parse-name.ts'

/** "The term churn refers to …" is about churn. */
export const withoutWord = (subject: string) =>
  subject.replace(/^(?:the\s)?(?:term|word|phrase|concept|notion|expression)\s(?:of\s)?(?=["“'‘*]?\p{L})/iu, '')

/** "A wherry, by the way, carries …", "A yawl on the other hand …": what a sentence says besides, before its verb. */
export const withoutAside = (sentence: string) =>
  sentence.replace(
    /^((?:\S+\s){0,3}\S+?)(?:,\s(?:by the way|however|of course|in turn|by contrast|in contrast|for example|then|though|as you know),|,?\s(?:on the other hand|by the way),?)(?=\s\p{Ll})/u,
    '$1',
  )

/** "A “tide” table shows …": what is quoted is a part of the name. */
export const withoutQuotes = (sentence: string) =>
  sentence.replace(/^((?:An?|The)\s)?["“]([\p{L}-]+)["”]\s(?=\p{Ll}+\s\p{Ll}+s\s)/u, '$1$2 ')

/** "Interest, in the context of loans," is about interest. */
export const withoutContext = (subject: string) =>
  subject.replace(/,?\s(?:in|within|for)\sthe\s(?:context|purposes?|sense|terms|language|case)\sof\s.*$/, '')

/** "His sister and wife Hera": the name is the last word. */
export function apposedName(subject: string): string {
  return /^(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:\p{Ll}+\s){1,4}(\p{Lu}\p{L}+)$/u.exec(subject)?.[1] ?? subject
}

/** "The parallax of a star" is about parallax. */
export function withoutOwner(parsed: ParsedName): ParsedName {
  // "A star's magnitude is …": of any one of them.
  const its = /^\p{Ll}+(?:['’]s|s['’])\s(\p{Ll}[\p{Ll}-]+(?:\s[\p{Ll}-]+)?)$/u.exec(parsed.name)?.[1]
  if (its !== undefined && !isAbout(its)) return { name: its, aliases: [...parsed.aliases, parsed.name] }
  const owned = /^(\p{Ll}[\p{L} -]{2,30}?)\sof\s(?:an?|the|any|each|its|their)\s\p{Ll}[\p{Ll} -]{1,30}$/u.exec(
    parsed.name,
  )
  return owned ? { name: owned[1] ?? '', aliases: [...parsed.aliases, parsed.name] } : parsed
}

/** "Cooley's looking-glass self" is also looked up without whose it is. */
export function withoutAuthor(parsed: ParsedName): ParsedName {
  const owned = /^\p{Lu}[\p{L}-]+(?:['’]s|s['’])\s(\S+(?:\s\S+){0,2})$/u.exec(parsed.name)?.[1]
  return owned && /[\s-]/.test(owned) ? { name: parsed.name, aliases: [...parsed.aliases, owned] } : parsed
}

import type { Language } from '../../../domain/course.ts'
import { isAbout } from './about.ts'
import { isName } from './names.ts'
import { type ParsedName, parseName } from './parse-name.ts'

/** What notes name in a few words, with its other names; undefined where that is no name, or is only about something. */
export function termNamed(raw: string, language: Language): ParsedName | undefined {
  const parsed = parseName(raw)
  return parsed.name !== '' && isName(parsed.name, language) && !isAbout(parsed.name) ? parsed : undefined
}

/** Whether a name stands there in both languages: 컨테이너(container). */
export function isInTwoLanguages({ name, aliases }: ParsedName): boolean {
  return aliases.some(alias => /[가-힣]/.test(alias) !== /[가-힣]/.test(name))
}

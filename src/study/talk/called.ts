import { LANGUAGES } from '../../domain/course.ts'
import { type TextKey, translator } from '../../i18n/catalogue.ts'

/** What has a name of its own in each language: a command, an action, a verb of one. */
type Named = TextKey extends infer K ? (K extends `name.${infer S}` ? S : never) : never

/** Which of these somebody means by a word: by its name in any language, in capitals or not, in however many code points. */
export function calledBy<T extends Named>(word: string, all: readonly T[]): T | undefined {
  const said = word.normalize('NFC').toLowerCase()
  return all.find(each => each === said || LANGUAGES.some(language => translator(language)(`name.${each}`) === said))
}

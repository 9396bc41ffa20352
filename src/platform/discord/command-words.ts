import { type TextKey, translator } from '../../i18n/catalogue.ts'
import { cut } from '../../study/talk/card-text.ts'

const en = translator('en')
const ko = translator('ko')

/** Longest description that Discord takes. */
const DESCRIPTION = 100

/** What follows a prefix in the keys of the catalogue. */
export type Suffix<P extends string> = TextKey extends infer K ? (K extends `${P}.${infer S}` ? S : never) : never

/** Name and description in both languages; English is what everybody sees whose language is neither. */
export function said(name: Suffix<'name'>, description: TextKey) {
  return {
    name: en(`name.${name}`),
    name_localizations: { ko: ko(`name.${name}`) },
    description: cut(en(description), DESCRIPTION),
    description_localizations: { ko: cut(ko(description), DESCRIPTION) },
  }
}

/** A choice of an option, named in both languages. */
export function choice(text: TextKey, value: string) {
  return { name: en(text), name_localizations: { ko: ko(text) }, value }
}

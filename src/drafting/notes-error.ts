import type { Language } from '../domain/course.ts'
import { type TextKey, translator } from '../i18n/catalogue.ts'
import { UserError } from '../user-error.ts'

type NotesKey = Extract<TextKey, `notes.${string}`>

/** Notes from which no draft can be made, and what to do; the chat says it in the study's language with `say`. */
export class NotesError extends UserError {
  readonly key: NotesKey
  readonly parameters: Record<string, string | number>

  constructor(key: NotesKey, parameters: Record<string, string | number> = {}) {
    super(translator('en')(key, parameters))
    this.key = key
    this.parameters = parameters
  }

  /** The sentence in one language. */
  say(language: Language): string {
    return translator(language)(this.key, this.parameters)
  }
}

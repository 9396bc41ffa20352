import type { Intent, Problem, StudyChange } from '../../domain/intent.ts'

/** The intent of a host's change. */
export function change(studyChange: StudyChange): Intent {
  return { type: 'study', change: studyChange }
}

/** A reader of a command that takes no words. @param usage how it is typed */
export function noWords(intent: Intent, usage: string): (words: string[]) => Intent {
  return ([extra]) => (extra === undefined ? intent : invalid('unknown-option', extra, usage))
}

/** The intent that says what is wrong, with what was given and the nearest right thing. */
export function invalid(key: Problem['key'], given: string, nearest?: string): Intent {
  return { type: 'invalid', problem: { key, given, ...(nearest && { nearest }) } }
}

/** Whether a word turns something off, in either language. */
export function isOff(text: string): boolean {
  return /^(?:off|끄기|끔)$/i.test(text.trim())
}

import { isShortFor, isShortForm } from '../terms/names/initials.ts'

/** A bracket in Latin letters, with the space before it. */
const BRACKET = /\s?\(([A-Za-z][A-Za-z &/'’-]{3,80})\)/g

/**
 * A definition without the brackets that say what a short name of its term stands for: of "control by roles (Role-Based
 * Access Control)" everybody reads off that it is RBAC. Where nothing else is said it stays.
 */
export function withoutSpelledOut(definition: string, names: readonly string[]): string {
  const shorts = names.filter(isShortForm)
  if (shorts.length === 0 || !definition.includes('(')) return definition
  const rest = definition
    .replace(BRACKET, (all, inside: string) => (shorts.some(short => isShortFor(short, inside)) ? '' : all))
    .trim()
  return rest === '' ? definition : rest
}

/** Whether a definition is nothing but what a short name stands for. */
export function isSpelledOut(definition: string, shorts: readonly string[]): boolean {
  const said = definition.replace(/^(?:short for|stands for)\s|\.$/gi, '')
  return shorts.some(short => isShortFor(short, said))
}

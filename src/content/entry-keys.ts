import type { z } from 'zod'
import type { Entry } from './entry.ts'
import type { ContentProblem } from './problem.ts'

/** `a, b, c` as a list; backticks keep a comma inside a value: `` `a, b`, c ``. */
export function splitList(value: string): string[] {
  const parts = value.match(/`[^`]*`|[^,`]+/g) ?? []
  return parts.map(part => part.trim().replace(/^`|`$/g, '').trim()).filter(part => part !== '')
}

/**
 * Reads the `- key: value` lines of an entry against a schema of strings, and says what is wrong with each.
 * @returns undefined where anything is wrong
 */
export function readKeys<T>(
  file: string,
  entry: Entry,
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): T | undefined {
  const values: Record<string, string> = {}
  for (const { key, value, line } of entry.keys) {
    if (Object.hasOwn(values, key)) problems.push({ file, line, message: `key ${key} is given twice` })
    values[key] = value
  }
  const parsed = schema.safeParse(values)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]
    for (const name of names) {
      const line = entry.keys.find(each => each.key === name)?.line ?? entry.line
      const message = issue.code === 'unrecognized_keys' ? `unknown key ${name}` : `expected ${name}: ${issue.message}`
      problems.push({ file, line, message })
    }
  }
  return undefined
}

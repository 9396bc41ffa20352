/**
 * An array in Postgres' own notation, of values that need no quotes in it. The driver quotes and escapes every value by
 * itself, which for the numbers and instants of an answer takes as long as all else that it does with them.
 */
export function plainArray(values: readonly (number | boolean | Date | null)[]): string {
  return `{${values.map(plain).join()}}`
}

function plain(value: number | boolean | Date | null): string {
  if (value === null) return 'NULL'
  return value instanceof Date ? value.toISOString() : String(value)
}

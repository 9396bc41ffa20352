/** A number with what it counts, in the English of the command line: `1 term`, `2 terms`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

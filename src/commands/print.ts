/** A line for the person at the terminal. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** How far something large is, on standard error: on a terminal one line that changes, else nothing. */
export function printProgress(what: string, count: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K  ${what}: ${count.toLocaleString('en')}`)
}

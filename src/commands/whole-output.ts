import { fstatSync, writeFileSync } from 'node:fs'

/**
 * Has what commands print be written whole, or the command end with 1 and a sentence. Node itself puts into a file as much as
 * the disk takes, and says nothing of the rest.
 * @param isBot whether it is the bot that runs, by the time that something is printed
 */
export function writeOutputWhole(isBot: () => boolean): void {
  const { stdout } = process
  if (isFile(stdout.fd))
    stdout._write = (chunk, _, done) => {
      try {
        writeFileSync(stdout.fd, chunk)
        done()
      } catch (error) {
        done(error as Error)
      }
    }
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // Whoever reads no further, as `head` does, wants no more; what was begun is finished. A bot does not run to print.
    if (code === 'EPIPE' || isBot()) return
    process.stderr.write(`What this prints cannot be written: ${message}\n`)
    process.exitCode = 1
  })
}

function isFile(descriptor: number): boolean {
  try {
    // With big integers: in the others Node looks, when it next resolves a link, for what this one was, and stops at a pipe.
    return fstatSync(descriptor, { bigint: true }).isFile()
  } catch {
    return false
  }
}

/** Ends the process once all that was printed is written, or cannot be; a pipe takes 64 KB at a time. */
export function endWhenWritten(): void {
  process.stdout.write('', () => setImmediate(() => process.exit()))
}

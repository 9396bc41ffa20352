import { fstatSync, writeFileSync } from 'node:fs'

/**
 * Has what commands print be written whole, or the command end with 1 and a sentence. Node itself puts into a file as much as
 * the disk takes, and says nothing of the rest.
 */
export function writeOutputWhole(): void {
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
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads no further, as `head` does, wants no more.
    const isRead = error.code === 'EPIPE'
    if (!isRead) process.stderr.write(`What this prints cannot be written: ${error.message}\n`)
    process.exit(isRead ? 0 : 1)
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

/** Ends the process once all that was printed is written; a pipe takes 64 KB at a time. */
export function endWhenWritten(): void {
  process.stdout.write('', error => {
    // What cannot be written is told of by then, or in a moment.
    if (!error) process.exit()
  })
}

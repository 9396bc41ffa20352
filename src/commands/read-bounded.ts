import { readFile, stat } from 'node:fs/promises'

/** What is said of a file that is not read. */
export interface Refusals {
  unreadable(error: NodeJS.ErrnoException): Error
  /** @param size bytes that it has */
  tooLarge(size: number): Error
}

/**
 * The bytes of a file, which is not read at all where it has more than so many.
 * @throws what `refusals` make of it
 */
export async function readBounded(path: string, most: number, refusals: Refusals): Promise<Uint8Array> {
  const unreadable = (error: NodeJS.ErrnoException) => {
    throw refusals.unreadable(error)
  }
  const { size } = await stat(path).catch(unreadable)
  if (size > most) throw refusals.tooLarge(size)
  return readFile(path).catch(unreadable)
}

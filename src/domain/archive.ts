/** Whether a file is a zip archive, whatever its name says: its first four bytes (APPNOTE 6.3.10, 4.3.7 and 4.3.16). */
export function isArchive(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  const isEmpty = third === 5 && fourth === 6
  return first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || isEmpty)
}

/** A path by which files are in the order of the numbers in their names: `page 2` before `page 10`. */
export const byNumber = (path: string): string => path.replace(/\d+/g, digits => digits.padStart(8, '0'))

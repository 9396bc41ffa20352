import { Unzip, UnzipInflate } from 'fflate'
import { Decompress } from 'fzstd'
import { LIMITS, UnreadableFile } from '../reading.ts'

/** How much of a file is given to a decompressor at a time. */
const PIECE = 64_000

/** Gathers what a decompressor gives, up to a limit of bytes. */
class Bounded {
  readonly #pieces: Uint8Array[] = []
  readonly #most: number
  readonly #all: { length: number }

  /** @param all what several have together, which the limit holds for, too */
  constructor(most: number, all = { length: 0 }) {
    this.#most = most
    this.#all = all
  }

  add(piece: Uint8Array): void {
    this.#all.length += piece.length
    if (this.#all.length > this.#most) throw new UnreadableFile('exchange.too-large', { most: megabytes(this.#most) })
    this.#pieces.push(piece)
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#pieces))
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)

/**
 * The files of a zip that are wanted, unpacked, by their names. Whatever the zip says of its sizes, no more of each is unpacked
 * than a database may have.
 * @param broken what is said of it where it is broken
 * @param together whether the limit holds for all of them together
 * @throws {UnreadableFile}
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  broken: 'exchange.apkg-broken' | 'exchange.zip-broken' = 'exchange.apkg-broken',
  together = false,
): Map<string, Uint8Array> {
  const gathered = new Map<string, Bounded>()
  const all = together ? { length: 0 } : undefined
  const zip = new Unzip(file => {
    if (!isWanted(file.name) || gathered.has(file.name)) return
    const bounded = new Bounded(LIMITS.databaseBytes, all)
    gathered.set(file.name, bounded)
    file.ondata = (error, piece) => {
      if (error) throw error
      bounded.add(piece)
    }
    file.start()
  })
  zip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      zip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(broken)
  }
  return new Map([...gathered].map(([name, bounded]) => [name, bounded.bytes()]))
}

/**
 * Unpacks a zstd frame, no more of it than a database may have.
 * @throws {UnreadableFile}
 */
export function unzstd(bytes: Uint8Array): Uint8Array {
  if (windowOf(bytes) > LIMITS.databaseBytes)
    throw new UnreadableFile('exchange.too-large', { most: megabytes(LIMITS.databaseBytes) })
  const bounded = new Bounded(LIMITS.databaseBytes)
  const stream = new Decompress(piece => bounded.add(piece.slice()))
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('exchange.apkg-broken')
  }
  return bounded.bytes()
}

/** The memory that a frame asks for at once, in bytes (RFC 8878, 3.1.1.1). */
function windowOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 18 || view.getUint32(0, true) !== 0xfd2fb528) return 0
  const flags = view.getUint8(4)
  const single = (flags >> 5) & 1
  if (!single) {
    const descriptor = view.getUint8(5)
    const base = 2 ** (10 + (descriptor >> 3))
    return base + (base / 8) * (descriptor & 7)
  }
  const at = 5 + ([0, 1, 2, 4][flags & 3] ?? 0)
  const size = flags >> 6
  if (size === 0) return view.getUint8(at)
  if (size === 1) return view.getUint16(at, true) + 256
  return size === 2 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true))
}

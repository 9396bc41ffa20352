/**
 * The body of an answer, as long as it is no longer than it may be: what a server says of its length need not be true.
 * @param most bytes
 * @returns undefined for a longer one, which is not read to its end
 */
export async function readBounded(response: Response, most: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel()
    return undefined
  }
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    // Leaving the loop ends the connection.
    if (length > most) return undefined
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody guesses, for a link or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A secret that is made of two others: only who has both comes to it, and always to the same. */
export function secretOf(one: string, other: string): string {
  return createHash('sha256').update(`${one} ${other}`).digest('base64url')
}

/** What is kept of a secret: it tells the secret again, and tells it to nobody. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CalendarPicture, Look } from '../domain/study-calendar.ts'

/** A picture, and until when its address is good, in milliseconds since 1970. */
export interface Addressed extends Look {
  picture: CalendarPicture
  until: number
}

/**
 * All that a picture is drawn from as a part of an address, sealed: nobody can make one up, and any replica that has the
 * key can open it, without a row in the database.
 */
export function seal(addressed: Addressed, key: Buffer): string {
  const body = Buffer.from(JSON.stringify(addressed)).toString('base64url')
  return `${body}.${signatureOf(body, key).toString('base64url')}`
}

/** @returns undefined where it was not sealed with this key, or is not good any more */
export function open(sealed: string, key: Buffer, now: number): Addressed | undefined {
  const [body = '', signature = ''] = sealed.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = signatureOf(body, key)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  // Addresses of before there was another shape name none.
  const addressed: Addressed = { shape: 'wide', ...JSON.parse(Buffer.from(body, 'base64url').toString()) }
  return addressed.until > now ? addressed : undefined
}

function signatureOf(body: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest()
}

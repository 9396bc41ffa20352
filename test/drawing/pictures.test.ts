import type { AddressInfo } from 'node:net'
import express from 'express'
import { REST } from '../../src/domain/study-calendar.ts'
import { type Addressed, open, seal } from '../../src/drawing/address.ts'
import { calendarTree } from '../../src/drawing/calendar-tree.ts'
import type { Node } from '../../src/drawing/node.ts'
import { PictureBook } from '../../src/drawing/pictures.ts'
import { DrawingThread } from '../../src/drawing/thread.ts'
import { createLog } from '../../src/log.ts'
import { until } from '../support/until.ts'

const picture = {
  from: '2026-09-07',
  days: [...Array(78).keys()].map(at => at % 7),
  language: 'ko' as const,
  streak: 12,
  reviewStreak: 5,
}
const LIGHT = { theme: 'light', shape: 'wide' } as const
const DARK = { theme: 'dark', shape: 'wide' } as const
const PNG = '89504e470d0a1a0a'
/** Pixels, two to one of CSS. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
const log = createLog('silent')

test('a picture is drawn on a thread of its own, which is not there before nor long after', async () => {
  const thread = new DrawingThread({ idleMs: 50 })
  expect(thread.runs).toBe(false)
  const drawn = thread.draw(picture, LIGHT)
  expect(thread.runs).toBe(true)
  const png = Buffer.from(await drawn)
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG)
  expect(sizeOf(png)).toEqual([1400, 668])
  expect(sizeOf(Buffer.from(await thread.draw(picture, { theme: 'light', shape: 'narrow' })))).toEqual([608, 828])
  await until(() => !thread.runs)
})

test('one that cannot be drawn, or has to wait for too many, is told, and the next one is drawn', async () => {
  const thread = new DrawingThread({ mostWaiting: 2 })
  await expect(thread.draw({ ...picture, from: 'never' }, LIGHT)).rejects.toThrow(/never|RangeError/)
  const many = await Promise.allSettled(Array.from({ length: 3 }, () => thread.draw(picture, DARK)))
  expect(many.filter(each => each.status === 'rejected')).toHaveLength(1)
  await thread.stop()
  await expect(thread.draw(picture, DARK)).resolves.toBeInstanceOf(Uint8Array)
  await thread.stop()
})

test('an address says what is drawn, and only who has the key can make one; after a day or two it is over', () => {
  const [key, other] = [Buffer.from('a key'), Buffer.from('another')]
  const sealed = seal({ picture, ...DARK, until: 100 }, key)
  expect(open(sealed, key, 99)).toEqual({ picture, ...DARK, until: 100 })
  const { shape: _, ...ofBefore } = { picture, ...DARK, until: 100 }
  expect(open(seal(ofBefore as Addressed, key), key, 99)).toEqual({ picture, ...DARK, until: 100 })
  expect(open(sealed, key, 100)).toBeUndefined()
  expect(open(sealed, other, 99)).toBeUndefined()
  const [, signature] = sealed.split('.')
  const forged = Buffer.from(JSON.stringify({ picture, ...LIGHT, until: 1e15 })).toString('base64url')
  for (const given of ['', '.', forged, `${forged}.${signature}`, `${sealed}x`, sealed.slice(1)])
    expect(open(given, key, 99)).toBeUndefined()
})

test('pictures are fetched where their address says, by replicas with the same secret, and nothing else is', async () => {
  let now = Date.UTC(2026, 10, 26)
  const parts = { log, now: () => now, publicUrl: 'https://study.example.com', secret: 'xoxb' }
  const [book, replica] = [new PictureBook(parts), new PictureBook(parts)]
  const server = express().use(replica.router()).listen(0)
  const at = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  try {
    const address = book.address(picture, LIGHT)!
    expect(address).toMatch(/^https:\/\/study\.example\.com\/pictures\/[\w.-]+\.png$/)
    // Slack takes 3000 characters.
    expect(address.length).toBeLessThan(1500)
    const answer = await at(new URL(address).pathname)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 8)
        .toString('hex'),
    ).toBe(PNG)
    expect((await at(new URL(address).pathname.replace('pictures/e', 'pictures/f'))).status).toBe(404)
    now += 3 * 24 * 60 * 60 * 1000
    expect((await at(new URL(address).pathname)).status).toBe(404)
    expect(new PictureBook({ ...parts, publicUrl: undefined }).address(picture, LIGHT)).toBeUndefined()
    expect(book.path(picture, DARK)).toMatch(/^\/pictures\//)
  } finally {
    server.close()
    await book.stop()
    await replica.stop()
  }
})

test('a day is a cell, today has an edge, a day of rest a dot; months and weekdays are in the language', () => {
  const texts = (node: Node): string[] =>
    typeof node.props.children === 'string' ? [node.props.children] : node.props.children.flatMap(texts)
  const shown = calendarTree({ ...picture, days: [...picture.days.slice(0, -1), REST] }, LIGHT)
  expect(texts(shown)).toEqual(
    expect.arrayContaining(['최근 12주', '9월', '10월', '11월', '월', '일', '휴일·자리 비움', '12', '5']),
  )
  expect(JSON.stringify(shown).match(/2px solid/g)).toHaveLength(1)
  const english = { ...picture, language: 'en' as const }
  expect(texts(calendarTree(english, DARK))).toEqual(
    expect.arrayContaining(['The last 12 weeks', 'Sep', 'Nov', 'Mon', 'Sun']),
  )
  expect(texts(calendarTree(english, { ...DARK, shape: 'narrow' })).sort()).toEqual(
    texts(calendarTree(english, DARK)).sort(),
  )
})

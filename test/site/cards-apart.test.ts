import { unzipSync } from 'fflate'
import { inAllLanguages } from '../../src/domain/own-course.ts'
import { writeCourse } from '../../src/exchange/write-course.ts'
import { readCards, writeCards } from '../../src/site/cards-apart.ts'
import { importFile } from '../../src/site/imports.ts'
import { tinyCourse } from '../support/course.ts'

const MANY = new TextEncoder().encode(
  Array.from({ length: 3000 }, (_, at) => `Word ${at}\tmeaning *number* ${at}, <b>in</b> a line`).join('\n'),
)
const NOW = new Date('2026-11-25T00:00:00Z')

describe('cards in a thread of their own', () => {
  it('are read as they would be here, while everything else goes on, and tell how far it is', async () => {
    await readCards({ name: 'one.csv', bytes: new TextEncoder().encode('a,b\nc,d') }, 'en', () => {})
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    const told: number[] = []
    const file = { name: 'many.txt', bytes: MANY }
    const imported = await readCards(file, 'en', done => told.push(done))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(20)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(imported).toEqual(await importFile(file, 'en', () => {}))
  }, 120_000)

  it('are one sentence where nothing can be read, or not in time', async () => {
    const nothing = { name: 'nothing.csv', bytes: new Uint8Array() }
    expect(await readCards(nothing, 'en', () => {})).toEqual({
      problem: 'There is nothing in this file: expected cards or questions.',
    })
    expect(await readCards({ name: 'many.txt', bytes: MANY }, 'ko', () => {}, 1)).toEqual({
      problem: expect.stringContaining('시간이나 메모리'),
    })
    const course = tinyCourse()
    await expect(writeCards({ course, format: 'apkg', now: NOW }, 0)).rejects.toMatchObject({
      notice: { key: 'exchange.too-slow' },
    })
  })

  it('are written as one file, or a zip of several', async () => {
    const course = { ...tinyCourse(), languages: ['en' as const, 'ko' as const] }
    const zip = await writeCards({ course, format: 'csv', now: NOW })
    expect(zip.name).toBe('tiny-csv.zip')
    const files = unzipSync(new Uint8Array(zip.bytes))
    const written = await writeCourse(inAllLanguages(course), 'csv', course.languages, NOW)
    expect(Object.keys(files)).toEqual(written.map(({ name }) => name))
    const english = { ...course, languages: ['en' as const] }
    expect((await writeCards({ course: english, format: 'gift', now: NOW })).name).toBe('tiny.en.gift')
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const SRC = resolve('src')

/** The floors, top first; the rooms of one floor do not know one another. */
const FLOORS = [
  ['cli', 'commands'],
  ['main', 'doctor'],
  ['store', 'platform/playground', 'platform/slack', 'platform/discord', 'delivery'],
  ['study', 'content'],
  ['domain', 'i18n', 'web', 'config', 'log', 'clock', 'user-error'],
]

/** Arrows inside the ground floor and from the top one that are meant. */
const ALLOWED = new Set(['cli > commands', 'config > domain', 'i18n > domain'])

const files = (readdirSync(SRC, { recursive: true }) as string[]).filter(
  file => file.endsWith('.ts') && !file.startsWith('generated') && !file.includes('browser/'),
)
const roomOf = (file: string) => FLOORS.flat().find(room => file === `${room}.ts` || file.startsWith(`${room}/`))
const floorOf = (room: string) => FLOORS.findIndex(floor => floor.includes(room))

test('every file has its room', () => {
  expect(files.filter(file => roomOf(file) === undefined)).toEqual([])
})

test('imports lead down, or stay in the room', () => {
  const wrong: string[] = []
  for (const file of files) {
    const from = roomOf(file) ?? ''
    for (const [, path, loaded] of readFileSync(join(SRC, file), 'utf8').matchAll(
      /from '(\.[^']+)'|import\('(\.[^']+)'\)/g,
    )) {
      const target = relative(SRC, resolve(SRC, dirname(file), path ?? loaded ?? ''))
      const to = target.startsWith('generated/') ? 'store' : (roomOf(target) ?? target)
      if (to !== from && floorOf(to) <= floorOf(from) && !ALLOWED.has(`${from} > ${to}`))
        wrong.push(`${file} > ${target}`)
    }
  }
  expect(wrong).toEqual([])
})

test('the environment is read by the configuration alone, and the time by the clock alone', () => {
  const users = (pattern: RegExp) => files.filter(file => pattern.test(readFileSync(join(SRC, file), 'utf8')))
  expect(users(/Date\.now\(\)|new Date\(\)/)).toEqual(['clock.ts'])
  expect(users(/process\.env\.[A-Z]/)).toEqual([])
})

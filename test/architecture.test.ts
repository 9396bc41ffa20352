import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const SRC = resolve('src')

/** The floors, top first; the rooms of one floor do not know one another. */
const FLOORS = [
  ['cli', 'commands'],
  ['main', 'wiring', 'doctor', 'preview'],
  ['store', 'platform/playground', 'platform/slack', 'platform/discord', 'delivery', 'site'],
  ['study', 'content', 'drafting', 'exchange', 'drawing'],
  ['domain', 'i18n', 'web', 'config', 'log', 'clock', 'user-error', 'package-files', 'files', 'apart'],
]

/** Arrows inside the ground floor and from the top one that are meant. */
const ALLOWED = new Set([
  'cli > commands',
  'main > wiring',
  'config > domain',
  'i18n > domain',
  'web > domain',
  'web > log',
  'apart > package-files',
  'exchange > content',
])

const files = (readdirSync(SRC, { recursive: true }) as string[]).filter(
  file => file.endsWith('.ts') && !file.startsWith('generated') && !file.includes('browser/'),
)
const roomOf = (file: string) => FLOORS.flat().find(room => file === `${room}.ts` || file.startsWith(`${room}/`))
const floorOf = (room: string) => FLOORS.findIndex(floor => floor.includes(room))

test('every file has its room', () => {
  expect(files.filter(file => roomOf(file) === undefined)).toEqual([])
})

test('imports lead down, or stay in the room', () => {
  const wrong = arrows().filter(({ file, target }) => {
    const from = roomOf(file) ?? ''
    const to = target.startsWith('generated/') ? 'store' : (roomOf(target) ?? target)
    return to !== from && floorOf(to) <= floorOf(from) && !ALLOWED.has(`${from} > ${to}`)
  })
  expect(wrong).toEqual([])
})

/** The rooms inside `study/`, top first: the doors know all subjects, subjects do not know one another. */
const STUDY_FLOORS = [
  ['handle-intent', 'show-home', 'all-ports'],
  ['asking', 'explaining', 'standings', 'reading', 'hosting', 'reviewing', 'writing', 'privacy'],
  ['talk', 'publication', 'occasion', 'chat-platform', 'weeks-to-come'],
  ['ports'],
]

const studyRoomOf = (file: string) =>
  file
    .replace(/^study\//, '')
    .split('/')[0]
    ?.replace(/\.ts$/, '') ?? ''
const studyFloorOf = (file: string) => STUDY_FLOORS.findIndex(floor => floor.includes(studyRoomOf(file)))

test('the subjects of the study do not know one another', () => {
  expect(files.filter(file => file.startsWith('study/') && studyFloorOf(file) < 0)).toEqual([])
  const wrong = arrows()
    .filter(({ file, target }) => file.startsWith('study/') && target.startsWith('study/'))
    .filter(({ file, target }) => studyRoomOf(file) !== studyRoomOf(target))
    // The doors and what they are handed are of one floor.
    .filter(({ file, target }) => studyFloorOf(target) <= studyFloorOf(file) && studyRoomOf(target) !== 'all-ports')
  expect(wrong).toEqual([])
})

/** Every relative import, static or dynamic. */
function arrows(): { file: string; target: string }[] {
  return files.flatMap(file =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(
      ([, path, loaded]) => ({ file, target: relative(SRC, resolve(SRC, dirname(file), path ?? loaded ?? '')) }),
    ),
  )
}

test('the environment is read by the configuration alone, and the time by the clock alone', () => {
  const users = (pattern: RegExp) => files.filter(file => pattern.test(readFileSync(join(SRC, file), 'utf8')))
  expect(users(/Date\.now\(\)|new Date\(\)/)).toEqual(['clock.ts'])
  expect(users(/process\.env\.[A-Z]/)).toEqual([])
})

test('words from outside are looked up in tables that have nothing but what they were given', () => {
  const plain = /^const \w+: Record<string, .*> = \{/m
  // The page's own script is handed keys of a keyboard.
  expect(files.filter(file => plain.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([])
})

import { LANGUAGES } from '../../src/domain/course.ts'
import { type TextKey, translator } from '../../src/i18n/catalogue.ts'
import { commandOf, commandOn, withCommandsOf } from '../../src/i18n/command-names.ts'
import { en } from '../../src/i18n/en.ts'
import { readCommand } from '../../src/study/talk/commands.ts'

/** What Slack calls its own, by its help pages and by what makers of apps were refused; its /invite is meant where we name it. */
const TAKEN =
  'archive away collapse dm dnd expand feed help join leave me msg mute open remind remove rename search shortcuts shrug star status topic who'
const NAMES_TAKEN = new RegExp(String.raw`(?<![\w./:-])/(?:${TAKEN.split(' ').join('|')})(?![\w/-])`)

test.each(LANGUAGES)('no text names a command on Slack that is Slack’s own (%s)', language => {
  const t = translator(language, 'slack')
  for (const key of Object.keys(en) as TextKey[]) {
    const said = t(key, new Proxy({}, { get: () => 1, has: () => true, ownKeys: () => [] }))
    expect([key, said]).toEqual([key, expect.not.stringMatching(NAMES_TAKEN)])
  }
})

test('elsewhere commands keep their names', () => {
  expect(translator('en', 'discord')('me.hidden')).toContain('`/me show`')
  expect(translator('en', 'slack')('me.hidden')).toContain('`/study-me show`')
  expect(commandOn('playground', 'remind')).toBe('remind')
})

test('what only looks like one stays', () => {
  expect(withCommandsOf('slack', 'GET example.org/me, /me/likes, a/help and /helpers')).toBe(
    'GET example.org/me, /me/likes, a/help and /helpers',
  )
  expect(withCommandsOf('slack', 'Type /me, or `/remind off`; `/help`로')).toBe(
    'Type /study-me, or `/study-remind off`; `/study-help`로',
  )
})

test('both names are understood', () => {
  expect(commandOf('study-me')).toBe('me')
  expect(readCommand('/study-me hide')).toEqual(readCommand('/me hide'))
  expect(readCommand('/study-remind off')).toEqual(readCommand('/remind off'))
  expect(readCommand('/study status')).toMatchObject({ type: 'study' })
})

import { nameOf } from '../../../src/platform/discord/context.ts'

const user = { displayName: 'Mina', username: 'mina' }

test.each([
  ['the name in the server', '미나', user, '미나'],
  ['the name everywhere', null, user, 'Mina'],
  ['the name everywhere, where that of the server is a Hangul filler', '\u3164', user, 'Mina'],
  ['the account, where nothing else is seen', '\u3164\u3164', { ...user, displayName: ' \u2800\u200b' }, 'mina'],
])('a member is called by %s', (_, nick, account, name) => {
  expect(nameOf(nick, account)).toBe(name)
})

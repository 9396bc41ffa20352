import { shownVersion } from '../../../src/study/talk/shown-version.ts'

const asked = (...rights: boolean[]) => ({
  kind: 'single-choice' as const,
  prompt: 'Which?',
  choices: rights.map((right, place) => ({ text: `choice ${place}`, right })),
})

test('what is right makes no difference to it, so that nobody can try out which one is', () => {
  expect(shownVersion(asked(true, false))).toBe(shownVersion(asked(false, true)))
  expect(shownVersion(asked(true, false))).not.toBe(shownVersion(asked(true, false, false)))
})

test('it is never taken for the place of a choice', () => {
  for (let places = 1; places < 200; places++)
    expect(shownVersion(asked(...Array<boolean>(places).fill(false)))).toMatch(/^v[0-9a-f]{8}$/)
})

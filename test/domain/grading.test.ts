import fc from 'fast-check'
import { isRight, textMatches } from '../../src/domain/grading.ts'
import type { AskedQuestion } from '../../src/domain/question.ts'

const asked = (changes: Partial<AskedQuestion>): AskedQuestion => ({
  slug: 'q',
  chapter: 1,
  kind: 'single-choice',
  difficulty: 1,
  language: 'en',
  prompt: '?',
  choices: [],
  accepted: [],
  rivals: [],
  explanation: '',
  ...changes,
})

describe('a written answer', () => {
  test.each([
    ['container', 'Container'],
    ['container', 'ＣＯＮＴＡＩＮＥＲ'],
    ['docker image', 'docker-image'],
    ['docker image', 'dockerimage'],
    ['hypervisor', 'hyperviser'],
    ['hypervisor', 'hypervsior'],
    ['namespaces', 'namespacess'],
    ['Dockerfile', 'a Dockerfile.'],
    ['컨테이너', '컨테이너를'],
    ['컨테이너', '컨테이너입니다'],
    ['컨테이너', '컨테이나'],
    ['자원 풀링', '자원풀링'],
  ])('%s is met by %s', (accepted, given) => {
    expect(textMatches(given, [accepted])).toBe(true)
  })

  test.each([
    ['IaaS', 'PaaS'],
    ['SaaS', 'IaaS'],
    ['container', 'contain'],
    ['image', 'imagery'],
    ['가상', '가장'],
    ['port 8080', 'port 8081'],
    ['container', ''],
    ['container', '!!!'],
  ])('%s is not met by %s', (accepted, given) => {
    expect(textMatches(given, [accepted])).toBe(false)
  })

  test('that is the name of something else is no typo', () => {
    expect(textMatches('cgroups', ['cgroup'], [])).toBe(true)
    expect(textMatches('dockerd', ['docker'], ['dockerd'])).toBe(false)
  })

  test('equals itself whatever its case, width and punctuation', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z가-힣][a-z0-9가-힣 ]{0,20}$/), text => {
        expect(textMatches(` ${text.toUpperCase()}?! `, [text])).toBe(true)
      }),
    )
  })
})

describe('choices', () => {
  const choices = [
    { text: 'a', right: true },
    { text: 'b', right: false },
    { text: 'c', right: true },
  ]

  test('must be exactly the right ones', () => {
    const question = asked({ kind: 'multiple-choice', choices })
    expect(isRight(question, { choices: [0, 2] })).toBe(true)
    expect(isRight(question, { choices: [0] })).toBe(false)
    expect(isRight(question, { choices: [0, 1, 2] })).toBe(false)
    expect(isRight(question, { choices: [] })).toBe(false)
  })
})

import { nearness } from '../../src/domain/grading.ts'
import { table } from '../../src/domain/table.ts'
import { readCommand } from '../../src/study/talk/commands.ts'

/** What every plain object answers to. */
const WORDS = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf']

test.each(WORDS)('a table has no %s', word => {
  expect(table({ a: 1 })[word]).toBeUndefined()
})

test.each(WORDS)('%s is an answer, a wrong one or a right one', word => {
  const question = { slug: 'q', prompt: 'What makes an object?', choices: [], rivals: [], accepted: ['constructor'] }
  expect(nearness(question, word)).toBe(word === 'constructor' ? 'right' : 'wrong')
  expect(nearness({ ...question, accepted: [word] }, `It is ${word}.`)).not.toBe('wrong')
  expect(nearness({ ...question, accepted: ['42'], matching: { match: 'number' } }, word)).toBe('wrong')
  expect(() => nearness(question, `&${word};`)).not.toThrow()
})

test.each(WORDS)('%s in a command is told, not obeyed', word => {
  for (const text of [
    `/study schedule question ${word} 09:30`,
    `/study schedule ${word} 09:30`,
    `/study setup ${word}`,
    `/quiz ${word}`,
  ])
    expect(() => readCommand(text)).not.toThrow()
  expect(readCommand(`/study schedule question ${word} 09:30`)).toMatchObject({ type: 'invalid' })
})

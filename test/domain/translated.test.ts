import type { Choice, QuestionKind, QuestionText } from '../../src/domain/course.ts'
import { isTranslation } from '../../src/domain/translated.ts'

const choices = (...right: boolean[]): Choice[] => right.map((each, at) => ({ text: `choice ${at}`, right: each }))
const words = (changed: Partial<QuestionText>): QuestionText => ({
  prompt: 'Which?',
  choices: choices(true, false, false),
  accepted: [],
  explanation: 'So.',
  ...changed,
})

test.each([
  ['choices in another order', 'single-choice', {}, { choices: choices(false, false, true) }, true],
  ['a choice fewer', 'single-choice', {}, { choices: choices(true, false) }, false],
  ['another number of right ones', 'multiple-choice', {}, { choices: choices(true, true, false) }, false],
  ['false for true', 'true-false', { choices: choices(true, false) }, { choices: choices(false, true) }, false],
  ['more answers', 'short-answer', { choices: [], accepted: ['a'] }, { choices: [], accepted: ['가', '나'] }, true],
  ['code for words', 'short-answer', { choices: [] }, { choices: [], matching: { match: 'exact' } }, false],
  [
    'another unit, as languages have',
    'short-answer',
    { choices: [], matching: { match: 'number', unit: 'pieces' } },
    { choices: [], matching: { match: 'number', unit: '개' } },
    true,
  ],
  [
    'another tolerance',
    'short-answer',
    { choices: [], matching: { match: 'number', tolerance: 1 } },
    { choices: [], matching: { match: 'number' } },
    false,
  ],
] satisfies [string, QuestionKind, Partial<QuestionText>, Partial<QuestionText>, boolean][])(
  '%s',
  (_, kind, one, other, expected) => {
    expect(isTranslation(kind, words(one), words(other))).toBe(expected)
    expect(isTranslation(kind, words(other), words(one))).toBe(expected)
  },
)

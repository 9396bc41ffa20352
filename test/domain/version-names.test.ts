import { NOTHING_YET, type OwnPart } from '../../src/domain/own-course.ts'
import { compareInWords } from '../../src/domain/version-names.ts'
import { tinyCourse } from '../support/course.ts'

const part: OwnPart = {
  ...NOTHING_YET,
  chapters: [{ slug: 'neteuwokeu', number: 1, texts: { ko: { title: '네트워크', summary: '요약.' } } }],
  terms: [{ slug: 'ceo', chapter: 1, related: [], texts: { ko: { name: '처', aliases: [], definition: '뜻.' } } }],
}

test('what changed is named as members know it, in the language or in the one that it is there in', () => {
  const both = { added: ['네트워크', '처'], changed: [], removed: [] }
  for (const language of ['ko', 'en'] as const)
    expect(compareInWords(NOTHING_YET, part, language)).toMatchObject({ added: { terms: ['ceo'] }, names: both })
  expect(compareInWords(part, NOTHING_YET, 'ko').names).toEqual({ ...both, added: [], removed: both.added })
})

test('of many the first are named, and a long question by its beginning', () => {
  const [question] = tinyCourse().questions
  const text = { ...question!.texts.en!, prompt: `Which\nof ${'these '.repeat(40)}` }
  const questions = Array.from({ length: 9 }, (_, at) => ({ ...question!, slug: `q-${at}`, texts: { en: text } }))
  const { names } = compareInWords(part, { ...part, questions }, 'en')
  expect(names?.added).toHaveLength(6)
  expect(names?.added[0]).toMatch(/^Which of these .{24}…$/)
})

test('a question is named without its marks, also where they would be cut', () => {
  const [question] = tinyCourse().questions
  const text = {
    ...question!.texts.en!,
    prompt: `True or false? **A pod**: \`kubectl\` \\* ${'and '.repeat(9)}**so on**`,
  }
  const { names } = compareInWords(part, { ...part, questions: [{ ...question!, texts: { en: text } }] }, 'en')
  expect(names?.added[0]).toMatch(/^True or false\? A pod: kubectl \* and .*…$/)
})

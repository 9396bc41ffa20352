import { sayLeftOut } from '../../src/drafting/say-left-out.ts'

test.each([
  [[], 'en', undefined],
  [undefined, 'en', undefined],
  [['week/a.docx'], 'en', 'Could not be read, so left out: a.docx.'],
  [
    ['a.docx', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt'],
    'en',
    'Could not be read, so left out: a.docx, b.txt, c.txt, d.txt, e.txt and 1 more file.',
  ],
  [['가.docx', '나.txt'], 'ko', '읽을 수 없어 뺀 파일: 가.docx, 나.txt.'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'ko', '읽을 수 없어 뺀 파일: a, b, c, d, e 외 2개.'],
] as const)('%j in %s', (leftOut, language, sentence) => {
  expect(sayLeftOut({ ...(leftOut && { leftOut: [...leftOut] }) }, language)).toBe(sentence)
})

import { sentencesOf } from '../../../src/drafting/terms/sentences.ts'

test.each([
  ['설탕 일곱 술(?)을 넣고 기다린다. 그다음에 마신다.', 2],
  ['It takes ten days (!) to sail there. We did not.', 2],
  ['Is it high tide? Then we leave.', 2],
])('a doubt in brackets ends no sentence: %s', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count)
})

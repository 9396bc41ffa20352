import { foldedWords, letterAt, readable } from '../../../src/domain/lookup/fold.ts'
import { fc } from '../../support/properties.ts'

/** The words as the loop that builds the indexes reads them. */
function readWords(text: string): string[] {
  const read = readable(text)
  let words = ''
  for (let place = 0; place < read.length; place++) words += letterAt(read, place) === 0 ? ' ' : read[place]
  return words.split(' ').filter(word => word !== '')
}

test('what indexes read of a text, letter by letter, are the words that queries are folded to', () => {
  const plain = fc.string({ unit: fc.constantFrom(..."abzABZ019 -.+#_/'가힣컨ㅋ"), maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(plain, fc.string({ unit: 'binary', maxLength: 30 })), text => {
      expect(readWords(text)).toEqual(foldedWords(text))
    }),
  )
})

test.each([
  ['Docker-Image LS', ['docker', 'image', 'ls']],
  ['C++ / C#', ['c++', 'c#']],
  ['Café ｆｕｌｌ', ['cafe', 'full']],
  ['ㅋㅌㅇㄴ', ['ㅋㅌㅇㄴ']],
  ['컨테이너'.normalize('NFD'), ['컨테이너']],
])('%s folds to %j', (text, words) => {
  expect(foldedWords(text)).toEqual(words)
  expect(readWords(text)).toEqual(words)
})

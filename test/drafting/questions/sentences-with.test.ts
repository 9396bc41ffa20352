import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { unescaped } from '../../../src/drafting/markdown.ts'
import { askGap } from '../../../src/drafting/questions/ask-written.ts'
import { sentencesWith } from '../../../src/drafting/questions/sentences-with.ts'
import { topicOf } from '../../../src/drafting/questions/topic.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { translator } from '../../../src/i18n/catalogue.ts'

function gapsOf(text: string, name: string): (string | undefined)[] {
  const notes = readPastedNotes(text)
  const term = draftNotes(notes).terms.find(each => each.name === name)
  if (!term) throw new Error(`${name} is no term`)
  const topic = topicOf(term, { typed: false, parent: -1, place: 0, aliasLines: [] })
  const asked = (sentencesWith(notes, [topic]).get(topic) ?? []).map(sentence =>
    askGap(topic, sentence, translator(notes.language)),
  )
  return asked.map(each => each && unescaped(each.prompt).split('\n\n')[1])
}

const FENDERS = `# Berthing

Nobody on the pier had a fender left for the last boat of the evening.
This fender was of no use to anybody on that windy evening.
Have you seen a fender on the other side of the long pier?
So, a fender is a cushion that hangs between a hull and the pier.

- Cleat: a fitting on which a rope is made fast
- Pier: a place to which boats are tied`

test('a gap is made first in what says most of the term, without what joins it to another sentence', () => {
  expect(gapsOf(FENDERS, 'Fender')).toEqual([
    'a(n) ____ is a cushion that hangs between a hull and the pier.',
    'Nobody on the pier had a(n) ____ left for the last boat of the evening.',
    undefined,
    'This ____ was of no use to anybody on that windy evening.',
  ])
})

test('in Korean too', () => {
  const notes = `# 접안

저녁 마지막 배에는 방현재가 하나도 남지 않아서 모두가 난처해했다.
이 방현재는 그날 저녁에는 아무 쓸모가 없었다.
따라서 방현재는 선체와 부두 사이에 매다는 완충재이다.

- 클리트: 밧줄을 감아 매는 쇠붙이
- 부두: 배를 매어 두는 곳`
  expect(gapsOf(notes, '방현재')).toEqual([
    '____은(는) 선체와 부두 사이에 매다는 완충재이다.',
    '저녁 마지막 배에는 ____이(가) 하나도 남지 않아서 모두가 난처해했다.',
    '이 ____은(는) 그날 저녁에는 아무 쓸모가 없었다.',
  ])
})

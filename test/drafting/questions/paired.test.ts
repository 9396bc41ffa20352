import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const KOREAN = `# 항해 용어

- 용골: 배 밑바닥을 앞뒤로 가로지르는 가장 굵은 뼈대
- 선수: 배의 맨 앞쪽 끝부분
- 선미: 배의 맨 뒤쪽 끝부분
- 돛대: 돛을 달려고 갑판에 세운 높은 기둥
- 닻: 배를 한곳에 머물게 하려고 물에 내리는 쇠뭉치
- 키잡이: 배가 갈 방향을 잡는 사람
- 갑판장: 갑판에서 일하는 선원을 이끄는 사람
- 밸러스트: 배의 균형을 잡으려고 바닥에 싣는 무거운 짐

돛이란 바람을 받아 배를 나아가게 하는 넓은 천이다.
흘수는 물에 잠긴 배의 깊이를 뜻한다.`

const ENGLISH = `# On board

- Keel: the long beam on which the whole hull is built
- Bow: the foremost part of a hull, which meets the waves
- Stern: the rearmost part of a hull, where the rudder hangs
- Mast: a tall pole that carries the sails above a deck
- Anchor: a heavy hook that holds a ship in its place
- Ballast: weight low in the hull that keeps a ship upright
- Rudder: a flat board under water by which one steers

A halyard is a rope that hoists a sail or a flag.
Leeway is the distance that a ship drifts sideways with the wind.`

test.each([KOREAN, ENGLISH])('no term is asked for twice by one text', notes => {
  const { terms, questions } = draftNotes(readPastedNotes(notes))
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  for (const { slug } of terms) {
    const texts = questions
      .filter(question => question.terms.length === 1 && question.terms[0] === slug)
      .map(({ prompt }) => letters(prompt.split('\n\n')[1] ?? ''))
      .filter(text => text !== '')
    for (const [at, text] of texts.entries())
      for (const other of texts.slice(at + 1))
        expect({ slug, same: text.includes(other) || other.includes(text) }).toEqual({ slug, same: false })
  }
  expect(terms.every(term => questions.some(question => question.terms.includes(term.slug)))).toBe(true)
  expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3)
})

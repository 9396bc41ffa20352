import { hideName } from '../../../src/drafting/questions/hide.ts'
import { topicOf } from '../../../src/drafting/questions/topic.ts'

const shownOf = (name: string, definition: string, aliases: string[] = []) =>
  hideName(
    topicOf(
      { slug: 'a', name, aliases, definition, related: [], lines: [1], quote: '' },
      { typed: false, parent: -1, place: 0, aliasLines: [1] },
    ),
    [],
  )

test.each([
  // What only has the letters of the name in its midst tells nothing of it.
  ['로그 항목', '응용프로그램, 보안, 시스템처럼 나뉘어 쌓인 기록', '응용프로그램, 보안, 시스템처럼 나뉘어 쌓인 기록'],
  // The rest of a word stays, and so does the verb of a noun.
  ['국제 기준', '국제기구에서 함께 쓰는 가장 낮은 선', '____기구에서 함께 쓰는 가장 낮은 선'],
  ['조류 곡선', '물의 세기를 시각별로 나타낸 곡선입니다', '물의 세기를 시각별로 나타낸 ____입니다'],
  ['가상화', '한 대를 여럿으로 가상화하는 기술 전체', '한 대를 여럿으로 ____하는 기술 전체'],
  ['가상화', '서버가상화를 비롯하여 자원을 나누는 기술', '서버____을(를) 비롯하여 자원을 나누는 기술'],
  ['겹배', '사공이 둘이라 겹배라고도 이르는 큰 배', '사공이 둘이라 ____(이)라고도 이르는 큰 배'],
  ['돛대', '배 위에 높이 세운 돛대를 이르는 말', '배 위에 높이 세운 ____을(를) 이르는 말'],
])('the words of %s are hidden where they tell it', (name, definition, shown) => {
  expect(shownOf(name, definition)).toBe(shown)
})

test.each([
  ['Flux melting', 'water that lowers the point at which a wedge melts', undefined],
  [
    'Anchor watch',
    'somebody who watches at night whether the ship drags',
    'somebody who ____ at night whether the ship drags',
  ],
  ['Log', 'a catalogue of everything that a ship has met', 'a catalogue of everything that a ship has met'],
])('in English, of %s', (name, definition, shown) => {
  if (shown === undefined) expect(shownOf(name, definition)).toContain('____')
  else expect(shownOf(name, definition)).toBe(shown)
})

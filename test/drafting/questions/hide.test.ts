import { hideName } from '../../../src/drafting/questions/hide.ts'
import { topicOf } from '../../../src/drafting/questions/topic.ts'
import { fc } from '../../support/properties.ts'

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
  ['가상 머신', '가상화 소프트웨어로 돌리는 컴퓨터 한 대', '____ 소프트웨어로 돌리는 컴퓨터 한 대'],
  ['영속', '영속성을 지닌 것을 담아 두는 상자이다', '____을(를) 지닌 것을 담아 두는 상자이다'],
  ['렌더', '그림을 렌더링하고 나서 화면에 옮기는 일', '그림을 ____하고 나서 화면에 옮기는 일'],
  ['interval', '모든 interval을 만족하면서 길이가 같은 것', '모든 ____을(를) 만족하면서 길이가 같은 것'],
  ['IT', '회사에서 IT는 사람들의 일을 돕는 것이다', '회사에서 ____은(는) 사람들의 일을 돕는 것이다'],
  ['쌍배', '두 척이 나란히 가서 쌍배라 불리는 배이다', '두 척이 나란히 가서 ____(이)라 불리는 배이다'],
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

const topicNamed = (name: string, definition = '') =>
  topicOf(
    { slug: name, name, aliases: [], definition, related: [], lines: [1], quote: '' },
    { typed: false, parent: -1, place: 0, aliasLines: [1] },
  )

test.each([
  [
    '책임 주도 설계',
    ['데이터 주도 설계', '책임 할당'],
    '협력을 책임에 맞추는 방법을 책임 주도 설계라고 부른다',
    '협력을 책임에 맞추는 방법을 ____(이)라고 부른다',
  ],
  [
    'Sail area',
    ['Sail plan', 'Lateral area'],
    'The cloth that catches wind is called the sail area of a boat',
    'The cloth that catches wind is called the ____ of a boat',
  ],
  [
    '실재',
    ['가상 실재', '이미지'],
    '눈앞에 있는 것이 곧 실재다, 하고 말할 때의 그것',
    '눈앞에 있는 것이 곧 ____다, 하고 말할 때의 그것',
  ],
])('the whole name of %s is hidden though its rivals share its words', (name, rivals, definition, shown) => {
  expect(
    hideName(
      topicNamed(name, definition),
      rivals.map(rival => topicNamed(rival)),
    ),
  ).toBe(shown)
})

test.each([
  ['C#m7', 'In jazz C#m7 is a chord of four notes', 'In jazz ____ is a chord of four notes'],
  ['F#단조', '올림표가 셋 붙는 F#단조를 이르는 말', '올림표가 셋 붙는 ____을(를) 이르는 말'],
])('signs in the words of %s are looked for as they are', (name, definition, shown) => {
  expect(shownOf(name, definition)).toBe(shown)
})

test('whatever signs a name has, it is looked for', () => {
  const sign = fc.constantFrom(...'abcXYZ019 가나다#+.*?^$|()[]{}\\/-_&@!~\'"<>=,:;%`')
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 12 }), name => {
      expect(() => shownOf(name, `A word that ${name} has in the midst of others`)).not.toThrow()
    }),
  )
})

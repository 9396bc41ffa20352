import { saysNothing } from '../../../src/drafting/terms/says-nothing.ts'
import { draftedNames } from '../../support/drafted.ts'

test.each([
  '나중에 뒤에서 다시 설명',
  '위와 같음',
  '아래의 그림과 같다',
  '관심 없으면 건너뛰래서 패스',
  '아직 이해가 안 됨',
  '(i did not really understand this)',
  'see below',
  'Same as above',
  'TODO',
  'allows us to',
  'is used to:',
  '이고 배의 이름은 북쪽',
])('says nothing: %s', definition => {
  expect(saysNothing(definition)).toBe(true)
})

test.each([
  '위와 같지만 먼바다에서만 쓰는 돛',
  '위쪽 돛을 다는 긴 나무',
  '나중에 배를 다시 찾으려고 띄우는 표',
  'a rope that sailors see below the deck',
  'the thing that a rope on the deck is tied to',
  'It drifts as the sea above it does.',
])('says something: %s', definition => {
  expect(saysNothing(definition)).toBe(false)
})

test('who says nothing of a name explains no term', () => {
  const keel = '- Keel: the long beam along the bottom of a ship'
  expect(draftedNames(`# Harbour\n\n${keel}\n- Bowsprit: (i did not really understand this one)\n`)).toEqual(['Keel'])
})

test.each(['Refer here for the official docs.', 'berth.yaml 파일 참조', '자세한 내용은 여기를 참고', 'read more here'])(
  'what only says where more is to be read says nothing: %s',
  text => {
    expect(saysNothing(text)).toBe(true)
  },
)

test.each(['**What is the difference between ebb and flood?**', 'Why do boats wait here?', '왜 배가 기다려야 할까?'])(
  'what asks says nothing: %s',
  text => {
    expect(saysNothing(text.replaceAll('**', ''))).toBe(true)
  },
)

test.each(['; loosen what is tight', ') and so on', '< 92%', '1944', '≥ 130'])(
  'what is left over, or an amount, says nothing: %s',
  text => {
    expect(saysNothing(text)).toBe(true)
  },
)

import { inShort } from '../../../src/drafting/questions/in-short.ts'

const END = 'so that nobody on board has to stand at the wheel for the whole of a long and rainy night'

test.each([
  ['a short definition', 'a device that steers a boat', 'a device that steers a boat'],
  [
    'a sentence behind another',
    `A device that steers a boat on a course set before. It works by itself, ${END}.`,
    'A device that steers a boat on a course set before',
  ],
  [
    'a clause that goes on',
    `a device that steers a boat by the wind or by a compass, ${END}`,
    'a device that steers a boat by the wind or by a compass …',
  ],
  [
    'a comma behind what a clause cannot end in',
    `a device for keeping a boat on its course in places where, by law or by habit, nobody steers by hand, ${END}`,
    'a device for keeping a boat on its course in places where, by law or by habit …',
  ],
  [
    'a comma in a bracket',
    `a device that steers a boat by itself (by the wind, a compass or the sun), ${END}`,
    'a device that steers a boat by itself (by the wind, a compass or the sun) …',
  ],
  [
    'a comma in quotes',
    `what sailors call "the iron hand, or the mate who never sleeps" on long passages, ${END}`,
    'what sailors call "the iron hand, or the mate who never sleeps" on long passages …',
  ],
  [
    'Korean',
    '바람이나 나침반에 맞추어 배가 정해 둔 길을 그대로 가게 하는 장치로, 긴 밤 내내 아무도 키 앞에 서 있지 않아도 되게 해 주며, 사람이 손으로 모는 것보다 전기를 덜 쓰고, 파도가 높은 날에도 잘 듣는다고 알려져 있다',
    '바람이나 나침반에 맞추어 배가 정해 둔 길을 그대로 가게 하는 장치로, 긴 밤 내내 아무도 키 앞에 서 있지 않아도 되게 해 주며 …',
  ],
])('%s', (_, definition, short) => {
  expect(inShort(definition)).toBe(short)
})

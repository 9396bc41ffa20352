import { draftedTerms } from '../../../support/drafted.ts'

const drafted = (text: string) =>
  draftedTerms(`# 3장 읽은 날\n\n월요일에 모여서 이야기했다.\n\n${text}\n`).map(({ name, definition }) => [
    name,
    definition,
  ])

test.each<[string, [string, string][]]>([
  [
    '닻은 뱃머리에 다는 선수닻과 배꼬리에 다는 선미닻으로 나뉜다.',
    [
      ['선수닻', '뱃머리에 다는 선수닻'],
      ['선미닻', '배꼬리에 다는 선미닻'],
    ],
  ],
  [
    '닻에는 선수닻(뱃머리에 다는 닻)과 선미닻(배꼬리에 다는 닻)이 있다.',
    [
      ['선수닻', '뱃머리에 다는 닻'],
      ['선미닻', '배꼬리에 다는 닻'],
    ],
  ],
  [
    '항구에 있는 배는 크게 **범선**(바람으로 감)과 **기선**(증기로움직임)으로 나눈다.',
    [
      ['범선', '바람으로 감'],
      ['기선', '증기로움직임'],
    ],
  ],
  [
    '하루는 크게 밀물 시간(물이 들어오는 시간)과 썰물 시간(물이 나가는 시간)으로 나뉜다.',
    [
      ['밀물 시간', '물이 들어오는 시간'],
      ['썰물 시간', '물이 나가는 시간'],
    ],
  ],
])('each of those into which something is divided: %s', (text, terms) => {
  expect(drafted(text)).toEqual(expect.arrayContaining(terms))
})

test.each(['배는 아침에 뜨는 해와 저녁에 지는 해로 나뉜다.', '선원은 늦게 온 민수와 일찍 온 지우로 나뉜다.'])(
  'none: %s',
  text => {
    expect(drafted(`${text}\n\n용골은 배 밑을 앞뒤로 받치는 큰 나무이다.`).map(([name]) => name)).toEqual(['용골'])
  },
)

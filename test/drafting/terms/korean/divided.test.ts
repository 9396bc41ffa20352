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
])('each of those into which something is divided: %s', (text, terms) => {
  expect(drafted(text)).toEqual(expect.arrayContaining(terms))
})

test.each(['배는 아침에 뜨는 해와 저녁에 지는 해로 나뉜다.', '선원은 늦게 온 민수와 일찍 온 지우로 나뉜다.'])(
  'none: %s',
  text => {
    expect(drafted(`${text}\n\n용골은 배 밑을 앞뒤로 받치는 큰 나무이다.`).map(([name]) => name)).toEqual(['용골'])
  },
)

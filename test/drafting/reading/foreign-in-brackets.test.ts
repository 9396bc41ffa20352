import { withForeignInBrackets } from '../../../src/drafting/reading/foreign-in-brackets.ts'
import { draftedTerms } from '../../support/drafted.ts'

const inItalics = [
  '- **밀물** _Flood_: 바닷물이 육지 쪽으로 밀려 들어오는 것',
  '- 썰물 *Ebb*: 바닷물이 바다 쪽으로 빠져나가는 것',
  '| **GPS** _Global Positioning System_ | 위성으로 위치를 알아내는 장치 |',
  '| 등대<br>_Light house_ | 배에 길을 알려 주는 탑 |',
]

test('a foreign name in italics behind a name is in brackets, where the writer does so throughout', () => {
  expect(withForeignInBrackets(inItalics)).toEqual([
    '- **밀물**(Flood): 바닷물이 육지 쪽으로 밀려 들어오는 것',
    '- 썰물(Ebb): 바닷물이 바다 쪽으로 빠져나가는 것',
    '| **GPS**(Global Positioning System) | 위성으로 위치를 알아내는 장치 |',
    '| 등대(Light house) | 배에 길을 알려 주는 탑 |',
  ])
  expect(withForeignInBrackets(inItalics.slice(0, 2))).toEqual(inItalics.slice(0, 2))
})

test.each([
  '그는 소설 _Moby Dick_ 을 읽었다.',
  'The ship sailed _Very_ slowly: a day late.',
  '파일 이름은 my_file_Name: 그대로 둔다',
  '가격 *두 배*: 더 비싸다',
])('%j is left as it is, whatever else is in italics', line => {
  expect(withForeignInBrackets([...inItalics, line]).at(-1)).toBe(line)
})

test('a heading of a name and its foreign one is read as both, unless all are of one maker', () => {
  const pairs = ['## 밀물 Flood', '본문', '### 썰물 Ebb', '### 2) 등대 Light house']
  expect(withForeignInBrackets(pairs)).toEqual(['## 밀물(Flood)', '본문', '### 썰물(Ebb)', '### 2) 등대(Light house)'])
  const makers = ['## 스프링 Boot', '## 스프링 Security', '## 스프링 Data']
  expect(withForeignInBrackets(makers)).toEqual(makers)
  const words = ['## 배를 고르는 법', '## Docker 설치하기', '## 도커 설치하기']
  expect(withForeignInBrackets(words)).toEqual(words)
})

test('such a name is drafted with the foreign one as its alias', () => {
  const terms = draftedTerms(`# 바다\n\n${inItalics.slice(0, 2).join('\n')}\n- **만** _Bay_: 바다가 육지로 들어온 곳\n`)
  expect(terms.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['밀물', ['Flood']],
    ['썰물', ['Ebb']],
    ['만', ['Bay']],
  ])
})

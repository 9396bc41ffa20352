import { unescaped } from '../../../src/drafting/markdown.ts'
import { draftedTerms } from '../../support/drafted.ts'

const terms = (text: string) => draftedTerms(text).map(({ name, definition }) => [name, unescaped(definition)])

test.each<[string, [string, string]]>([
  [
    'People remember the last of many things best. This “recency pull” leads them to judge a journey by its end.',
    ['Recency pull', 'People remember the last of many things best.'],
  ],
  [
    'Water seeps through a skin towards the salt. This is called osmosis.',
    ['Osmosis', 'Water seeps through a skin towards the salt.'],
  ],
  [
    '- Shells can be used as a "measure of worth"\n  - This simply means that the price of a goat can be told in shells',
    ['Measure of worth', 'This simply means that the price of a goat can be told in shells'],
  ],
  [
    '두 배가 서로 비키기를 기다리다 멈추었다. 이러한 ‘맞멈춤’은 물길이 좁을수록 잦다.',
    ['맞멈춤', '두 배가 서로 비키기를 기다리다 멈추었다.'],
  ],
  [
    'Two ships come nearer until they are at one place. That is the CPA, or the closest point of approach.',
    ['CPA', 'Two ships come nearer until they are at one place.'],
  ],
  ['물이 얇은 막을 지나 짠 쪽으로 스며든다. 이를 삼투라고 한다.', ['삼투', '물이 얇은 막을 지나 짠 쪽으로 스며든다.']],
])('%s', (text, expected) => {
  expect(terms(text)).toContainEqual(expected)
})

test.each([
  'Is it so? This “thing” leads us astray in every way.',
  'We left. This is called into question by many of them.',
  'He painted it "blue"\n- It was then dried in the sun for two days',
  '왜 그런가? 이 ‘물음’은 아직 풀리지 않았다.',
])('no term: %j', text => {
  expect(terms(text)).toEqual([])
})

test.each<[string, string, string]>([
  [
    '낡은 돛을 고칠 때에는 돛을 먼저 베껴 만든다. (copy-on-write)',
    'copy-on-write',
    '낡은 돛을 고칠 때에는 돛을 먼저 베껴 만든다.',
  ],
  [
    '모든 배가 하나의 주소를 함께 쓰는 것입니다.(VIP 네트워킹)',
    'VIP 네트워킹',
    '모든 배가 하나의 주소를 함께 쓰는 것입니다.',
  ],
])('a foreign name in brackets behind a sentence: %s', (text, name, definition) => {
  expect(draftedTerms(`# 배\n\n- ${text}\n`)).toContainEqual(expect.objectContaining({ name, definition }))
})

test.each(['낡은 돛을 고칠 때에는 먼저 베껴 만든다. (중요)', '이 방식은 오래 쓰였다고 한다. (Smith, 1999)'])(
  'a remark in brackets is no name: %s',
  text => {
    expect(draftedTerms(`# 배\n\n- ${text}\n- 용골: 배 밑을 받치는 큰 나무\n`).map(term => term.name)).toEqual(['용골'])
  },
)

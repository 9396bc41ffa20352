import { cleanInline } from '../../../src/drafting/reading/inline.ts'
import { draftedTerms } from '../../support/drafted.ts'

test.each([
  ['##Osmosis## is how water moves', '**Osmosis** is how water moves'],
  ['passed on by ##word of mouth##, mostly', 'passed on by **word of mouth**, mostly'],
  ['**잎 *Leaf*** 빛을 받는 곳', '**잎(Leaf)** 빛을 받는 곳'],
  ['**뿌리*Root***와 **줄기*Stem***', '**뿌리(Root)**와 **줄기(Stem)**'],
  ['꽃잎*Petal*, 꽃받침_Sepal_ 등', '꽃잎(Petal), 꽃받침(Sepal) 등'],
  ['겉씨식물 *Naked seed plant*', '겉씨식물(Naked seed plant)'],
])('%j is read as %j', (text, expected) => {
  expect(cleanInline(text)).toBe(expected)
})

test.each([
  '## Leaf',
  'C## and D##',
  '#one ##two',
  '길이*너비*높이',
  '`잎*Leaf*`',
  '값_최대_개수',
  '값_max_개수',
  'a##b##c',
])('%j has no such marks', text => {
  expect(cleanInline(text)).toBe(text)
})

test('a work named in italics in a sentence is no other name of the word before it', () => {
  expect(cleanInline('그 글은 *Nature* 지에 실렸다')).toBe('그 글은 Nature 지에 실렸다')
})

test('names marked in a way of their own are terms as all others are', () => {
  const found = draftedTerms(
    '# 식물\n\n* **물관 *Xylem*** 뿌리에서 빨아들인 물이 지나는 길\n* **체관 *Phloem*** 잎에서 만든 양분이 지나는 길\n* **기공*Stoma*** 잎 뒷면에서 기체가 드나드는 구멍',
  )
  expect(found.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['물관', 'Xylem'],
    ['체관', 'Phloem'],
    ['기공', 'Stoma'],
  ])
})

test.each([
  ['**A**bsorption, **D**istribution', 'Absorption, Distribution'],
  ['**구**조, **행**동, **그**룹', '구조, 행동, 그룹'],
  ['**배**는 물에 뜬다', '**배**는 물에 뜬다'],
  ['**I** am here', '**I** am here'],
  ['**닻**은 쇠이고, **돛**은 천이며, **키**는 판이다', '**닻**은 쇠이고, **돛**은 천이며, **키**는 판이다'],
])('letters to remember a row by are no names: %s', (text, shown) => {
  expect(cleanInline(text)).toBe(shown)
})

test.each([
  ['`물이 빠지는 때를 미리 본다`', '물이 빠지는 때를 미리 본다'],
  ['`닻을 내리는 방법`과 `docker pull 이미지`', '닻을 내리는 방법과 `docker pull 이미지`'],
  ['`git log 로 기록을 모두 본다`', '`git log 로 기록을 모두 본다`'],
  ['ingress 를 쓰면 부두(dock) 는 하나 이다.', 'ingress를 쓰면 부두(dock)는 하나이다.'],
  [
    '나는 은 목걸이를 샀고, 순도가 높은 은 이온은 살균에 쓰인다',
    '나는 은 목걸이를 샀고, 순도가 높은 은 이온은 살균에 쓰인다',
  ],
  ['이 배는 저 을지로에서 온다', '이 배는 저 을지로에서 온다'],
])('signs of code over Korean words, and room before a particle, are left out: %s', (text, shown) => {
  expect(cleanInline(text)).toBe(shown)
})

import { withoutCount } from '../../../../src/drafting/terms/names/counted.ts'
import { draftedNames } from '../../../support/drafted.ts'

test.each([
  ['Topic 2.6 — Osmosis', 'Osmosis'],
  ['Rule #3: Ebb first', 'Ebb first'],
  ['Principle IV. Slack', 'Slack'],
  ['Ch. 4: Tides', 'Tides'],
  ['제 4원칙: 밀물', '밀물'],
  ['3장. 썰물', '썰물'],
  ['법칙 2. 조금', '조금'],
  ['두 번째 원리: 사리', '사리'],
  ['물때 계산 2', '물때 계산'],
])('"%s" is counted', (text, name) => {
  expect(withoutCount(text)).toBe(name)
})

test.each([
  'Type 1 error',
  '돛배 유형 2',
  '인터넷 프로토콜 버전 6',
  'Rule of thirds',
  'Law: what binds all',
  '원칙: 지키는 것',
  '제3자',
  'Part of speech',
  '3과 5의 합',
])('"%s" is not', text => {
  expect(withoutCount(text)).toBe(text)
})

test('a counted heading is a name as it stands', () => {
  expect(
    draftedNames(
      '# 배 모는 법\n\n## 제 1원칙: 작은 크기\n\n작은 크기는 배가 견딜 수 있는 무게를 말한다.\n\n## 제 2원칙: 물때 보기\n\n물때 보기는 물이 드나드는 때를 미리 살피는 일을 말한다.',
    ),
  ).toContain('작은 크기')
})

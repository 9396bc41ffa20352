import { draftedNames, draftedTerms } from '../../support/drafted.ts'

const illnesses = `## 뱃멀미

- 원 인 : 배가 흔들려 귀 속의 기관이 놀람
- 증 상 : 어지럽고 속이 메스꺼움
- 예방 및 치료 : 먼 곳을 보고 배에 오르기 전에 적게 먹음

## 동상

- 원 인 : 찬 바람을 오래 맞음
- 증 상 : 살갗이 붉어지고 감각이 없어짐
- 치 료 : 따뜻한 물에 담가 천천히 녹임`

const knots = `# Knots\n\n## Sheet bend\n- Purpose: joins two ropes that are not equally thick
- Strengths: quick to tie\n- Weaknesses: slips when it is not under load\n
## Clove hitch\n- Purpose: ties a rope to a post for a short time\n- Strengths: easy to adjust\n- Weaknesses: works loose`

test('a heading above fields is a term, and the fields are none', () => {
  expect(draftedNames(illnesses)).toEqual(['뱃멀미', '동상'])
  expect(draftedTerms(illnesses)[0]?.definition).toContain('배가 흔들려 귀 속의 기관이 놀람')
})

test('so it is in English', () => {
  const names = draftedNames(knots)
  expect(names).toEqual(expect.arrayContaining(['Sheet bend', 'Clove hitch']))
  expect(names).not.toContain('Strengths')
})

test('a single label below a heading makes none of it', () => {
  expect(
    draftedNames('## 다음 모임\n\n- 장소: 나루터 앞 찻집 이층 큰 방\n- 나루: 배가 사람을 태우고 건너는 곳'),
  ).toEqual(['나루'])
})

test('what sentences begin with is no field, however many do', () => {
  const page =
    '# 항구\n\n1. `AIS` (Automatic Identification System)로 배를 찾는다.\n2. `AIS`(배 식별)를 켠다\n   - `AIS`: 배가 스스로 어디 있는지 알리는 장치\n3. `AIS`기반으로 부두가 짐을 내릴 차례를 정한다\n'
  expect(draftedTerms(page)).toContainEqual(
    expect.objectContaining({ name: 'AIS', definition: '배가 스스로 어디 있는지 알리는 장치' }),
  )
})

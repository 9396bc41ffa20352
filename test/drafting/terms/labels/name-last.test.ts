import { splitLabel } from '../../../../src/drafting/terms/labels/label.ts'

test.each([
  ['소스의 보안 취약점을 찾는 도구 - Juliet', 'Juliet', '소스의 보안 취약점을 찾는 도구'],
  ['항공기 소프트웨어 안전성 표준 - IEC 61508', 'IEC 61508', '항공기 소프트웨어 안전성 표준'],
])('%s names last what it describes', (text, name, rest) => {
  expect(splitLabel(text)).toMatchObject({ name, rest })
})

test.each([
  ['도구 - Juliet', '도구'],
  ['배를 세우는 도구 - 닻', '배를 세우는 도구'],
  ['Keel - Beam', 'Keel'],
  ['선체의 종류와 구조 - A beam along the bottom', '선체의 종류와 구조'],
])('%s names first', (text, name) => {
  expect(splitLabel(text)?.name).toBe(name)
})

test.each([
  ['배가 항구에 들어왔는지를 확인하는 명령어 : shipls', 'shipls'],
  ['강의 깊이를 재는 데 사용되는 것 : 측심줄', '측심줄'],
])('%s asks, and the name answers', (text, name) => {
  expect(splitLabel(text)?.name).toBe(name)
})

test.each([
  ['항구에서 쓰는 설명으로 옳은 것 : 닻', '항구에서 쓰는 설명으로 옳은 것'],
  ['배를 묶는 데 사용하는 것 : 밧줄, 쇠사슬', '배를 묶는 데 사용하는 것'],
  ['배를 세우는 방법 : 닻을 내린다', '배를 세우는 방법'],
])('%s does not', (text, name) => {
  expect(splitLabel(text)?.name).toBe(name)
})

test.each([
  ['온 바다에서 가장 낮은 point = global point. 찾기 어렵다.', 'global point'],
  ['두 배를 잇는 줄 = 이음줄', '이음줄'],
  ['the lowest tide of the whole year = spring low tide', 'spring low tide'],
  ['a rope that holds the mast = mast rope', 'mast rope'],
])('%s: the name ends in the noun of what it is', (text, name) => {
  expect(splitLabel(text)?.name).toBe(name)
})

test.each([
  ['두 배를 잇는 줄 = 배 한 척', '두 배를 잇는 줄'],
  ['the speed of a boat = way * time', 'the speed of a boat'],
  ['Drift = the slow change of a place', 'Drift'],
])('%s: it does not', (text, name) => {
  expect(splitLabel(text)?.name).toBe(name)
})

test.each([
  [
    '여러 곳에 쓰기 & 한 곳에서 읽기 : 읽기 확장 구조. 읽는 곳을 늘리는 방법. 빠르다',
    '읽기 확장 구조',
    '읽는 곳을 늘리는 방법. 빠르다',
  ],
  ['w : weight. 기울기', 'weight (w)', '기울기'],
  ['r: correlation. How close the two are', 'correlation (r)', 'How close the two are'],
])('%s: the name stands behind the mark, and then what it is', (text, name, rest) => {
  expect(splitLabel(text)).toMatchObject({ name, rest })
})

test.each([
  ['조금 : 물이 적은 때. 배가 묶인다', '조금'],
  ['밀물: 하루 두 번. 바닷물이 들어오는 때', '밀물'],
  ['Ebb: the sea falls. Boats leave', 'Ebb'],
])('%s: it stands before it', (text, name) => {
  expect(splitLabel(text)?.name).toBe(name)
})

test.each([
  ['실행 중인 배 멈추기와 중지 : docker stop <배이름 or 번호>, docker kill <번호>', 'docker stop <배이름 or 번호>'],
  ['Remove a container - docker rm -f <name>', 'docker rm -f <name>'],
])('%s: what is typed for what is done', (text, name) => {
  expect(splitLabel(text)?.name).toBe(name)
})

import { isName } from '../../../../src/drafting/terms/names/names.ts'

test.each([
  ['a verb that is cut off', ['빠지', '있', '된', '아닌', '나타나', '불가능하', '기호가 만들어지']],
  ['a condition', ['회사가 돈이 생기면', '배를 버리면', '물이 차오르면']],
  ['what something is like', ['접근이 가능', '부자연스러운', '자유로운', '평소와']],
  ['a phrase about something', ['기준에 따른 구분', '주장에 대한 반박', '읽기 전', '두 개 이상의 배']],
  ['a word with its particle', ['주장2는 기각', '의미에 기반해서 생긴 뜻']],
])('%s is no name', (_, names) => {
  expect(names.filter(name => isName(name, 'ko'))).toEqual([])
})

test('names that look alike are names', () => {
  const names = [
    '이미지',
    '과부하',
    '수면',
    '횡단면',
    '강아지',
    '죽은 코드',
    '나머지 정리',
    '기압 경도력',
    '청소부 물고기',
  ]
  expect(names.filter(name => !isName(name, 'ko'))).toEqual([])
})

test.each([
  ['what something is like, as a note ends', ['표면적 큼', '온도가 높음', '바람 약해짐', '물이 없음']],
  [
    'a noun with what sets it apart',
    ['물이 빠지는 때', '폭발로 생성된 원소', '크기가 배 정도인 섬', '폭풍이 일어날 조건'],
  ],
  ['when', ['출항 후', '입항 직전', '점검 시']],
  ['how', ['노를 젓지 않고도', '크다고 반드시 더 나']],
  ['that there is something', ['두 종류의 Work flow(일)가 존재', '배가 필요']],
])('%s is no name', (_, names) => {
  expect(names.filter(name => isName(name, 'ko'))).toEqual([])
})

test.each(['국가 재난 관리', '평가 기준', '지식 전수', '동시', '자유로 통행', '얼음'])('%s may be one', name => {
  expect(isName(name, 'ko')).toBe(true)
})

import { readBrackets } from '../../../../src/drafting/terms/brackets/brackets.ts'

const named = (text: string) => readBrackets(text, 'en', () => 1).map(({ name, aliases }) => [name, ...aliases])

test('"or" in brackets is no part of the other name', () => {
  expect(named('Secure Sockets Layer (or SSL) is a protocol.')).toEqual([['Secure Sockets Layer', 'SSL']])
  expect(named('Secure Sockets Layer (SSL) is a protocol.')).toEqual([['Secure Sockets Layer', 'SSL']])
})

test.each(["'노 젓는 배'", '‘노 젓는 배’', '“노 젓는 배”', '「노 젓는 배」'])(
  'before brackets, what is quoted is the name: %s',
  quoted => {
    const found = readBrackets(`사람들은 그것을 ${quoted}(rowing boat)라고 불렀다.`, 'ko', () => 1)
    expect(found.map(({ name, aliases }) => [name, ...aliases])).toEqual([['노 젓는 배', 'rowing boat']])
  },
)

test.each(['also known as a flood tide', 'also called the flood tide', 'aka flood tide', 'or flood tide'])(
  'a name in brackets (%s) is another of that before',
  inside => {
    const found = readBrackets(`The first kind is the spring tide (${inside}).`, 'en', () => 2)
    expect(found.map(({ name, aliases }) => [name, ...aliases])).toEqual([['spring tide', 'flood tide']])
  },
)

test('a remark of several words is none', () => {
  expect(named('They sail by night (or when the wind is good).')).toEqual([])
})

test.each([
  ['이것은 사용자 정의 함수(user-defined function) 호출이다', '사용자 정의 함수'],
  ['사용자 정의 함수(user-defined function) 호출', '사용자 정의 함수'],
  ['바람을 이용하는 확률적 물살 계산법(SGD)을 쓴다', '확률적 물살 계산법'],
  ['배를 이용하는 항로(SGD)를 쓴다', '항로'],
  ['harbour.io(부두 창고)에 맡긴다', 'harbour.io'],
  ['dead water(멎은 물)에 배를 세운다', 'dead water'],
  ['기울기가 작아지는 비등방성 함수(방향에 따라 기울기가 달라지는 함수)에서는 느리다', '비등방성 함수'],
  ['여기에서는 오버레이 함수(여러 값을 하나로 겹쳐 돌려주는 함수)를 쓴다', '오버레이 함수'],
  ['멈추지 않고 핫스왑(운영 중에 중단 없이 교체가 가능한 기능)을 한다', '핫스왑'],
])('the name before brackets: %s', (text, name) => {
  expect(readBrackets(text, 'ko', () => 1).map(each => each.name)).toEqual([name])
})

test.each([
  ['이것은 단일 돛대 원칙(SMP, Single Mast Principle)을 어긴다.', ['단일 돛대 원칙', 'SMP', 'Single Mast Principle']],
  [
    '이후 한계 화물 무게 이론(Marginal Cargo Theory of Weight)에 이른다.',
    ['한계 화물 무게 이론', 'Marginal Cargo Theory of Weight'],
  ],
  ['여기서 물때 교체 빈도(tide-change frequency)를 센다.', ['물때 교체 빈도', 'tide-change frequency']],
  ['배의 정박 및 출항(Ship departure)을 적는다.', ['출항', 'Ship departure']],
])('before a foreign name of several words stand as many: %s', (text, names) => {
  const found = readBrackets(text, 'ko', () => 1)
  expect(found.map(({ name, aliases }) => [name, ...aliases])).toEqual([names])
})

test('a Korean clause in brackets says what foreign letters before it mean', () => {
  const read = (text: string) => readBrackets(text, 'ko', () => 1).map(({ name, definition }) => [name, definition])
  expect(read('FCL(배 한 척을 가득 채우는 화물)이 아닌 LCL(배 한 척을 채우지 못하는 화물)일 때')).toEqual([
    ['FCL', '배 한 척을 가득 채우는 화물'],
    ['LCL', '배 한 척을 채우지 못하는 화물'],
  ])
})

test('what is done may be summed up in brackets by what that is called', () => {
  const read = (text: string) => readBrackets(text, 'ko', () => 1)
  expect(read('짐을 내린다. 목수는 통나무를 얇은 널로 나누고 분해 (= **Planking**)')).toMatchObject([
    { name: 'Planking', definition: '목수는 통나무를 얇은 널로 나누고 분해' },
  ])
  expect(read('뱃머리 (= Bow)를 돌린다')).toMatchObject([{ name: '뱃머리', aliases: ['Bow'] }])
})

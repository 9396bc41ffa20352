import { askedAbout } from '../../../src/drafting/terms/headings/asked-about.ts'
import { draftedNames } from '../../support/drafted.ts'

test.each([
  ['썰물은 바닷물이 빠져나가는 현상이구요.', '썰물'],
  ['돛대는 돛을 달려고 세운 기둥이랍니다.', '돛대'],
  ['조운은 곡식을 배로 나르던 제도였음.', '조운'],
  ['갑문은 배를 들어 올리는 문이라고 보면 됩니다.', '갑문'],
  ['뱃머리에 매달아 두는 쇠갈고리를 닻이라고 해요.', '닻'],
  ['배 밑에 싣는 무거운 물건을 밸러스트라고 부른대요.', '밸러스트'],
  ['물때를 한눈에 보여 주는 것이 조석표(tide table)인데, 항구마다 있다.', '조석표'],
  ['반대로 바람이 배를 뒤로 밀어내는 건 leeway.', 'leeway'],
  ['두 배의 줄이 서로 엉켜서 꼼짝하지 못하는 상황이 foul berth이다.', 'foul berth'],
])('%s', (sentence, name) => {
  expect(draftedNames(sentence)).toContain(name)
})

test.each(['물이 새는 건 **아님**.', '가장 중요한 건 rope이다.', '그런 경우가 해당된다.'])(
  'names nothing: %s',
  sentence => {
    expect(draftedNames(sentence)).toEqual([])
  },
)

test.each([
  ['나룻배는 강을 건너는 배이고 돛단배는 바람으로 가는 배입니다.', ['나룻배', '돛단배']],
  ['밀물은 물이 들어오는 거고 썰물은 물이 나가는 거다.', ['밀물', '썰물']],
  ['이물은 배의 앞쪽을 부르는 이름, 고물은 배의 뒤쪽을 부르는 이름입니다.', ['이물', '고물']],
])('each clause says of its own topic what it is: %s', (sentence, names) => {
  expect(draftedNames(sentence).sort()).toEqual(names.sort())
})

test.each([
  ['밀물이 뭔데', '밀물'],
  ['갑문이 뭔지 한 문장으로 말해 보세요.', '갑문'],
  ['선주 방식이라는 건요?', '선주 방식'],
  ['용골은 뭐죠?', '용골'],
])('%s asks about %s', (question, name) => {
  expect(askedAbout(question)).toBe(name)
})

test.each([
  ['간의(별자리를 재는 기구), 자격루(스스로 때를 알려 주는 물시계)를 만들었다.', '자격루'],
  ['결과: 객주 등장 (물건을 맡아 팔아 주는 상인)', '객주'],
])('brackets say what it is: %s', (text, name) => {
  expect(draftedNames(text)).toContain(name)
})

test('a remark in brackets says nothing of a word in passing', () => {
  expect(draftedNames('사공은 조심스러운 태도(물길을 살피지 않으려는 마음)를 지녔다.')).not.toContain('태도')
})

test.each(['2차 시험', '3차'])('%s counts, and is no name', name => {
  expect(draftedNames(`${name}: 다음 주까지 준비해서 보기로 한 것`)).toEqual([])
})

test('what is numbered may be a name', () => {
  expect(draftedNames('1차 팽창: 물이 끓어 처음으로 부푸는 때')).toEqual(['1차 팽창'])
})

import { readKoreanSentence } from '../../../../src/drafting/terms/korean/sentence.ts'
import { clausesOf } from '../../../../src/drafting/terms/sentences.ts'

const names = (text: string) =>
  clausesOf(text)
    .flatMap(clause => readKoreanSentence(clause, () => false))
    .filter(each => each.strength >= 0.5)
    .map(each => each.name)

test.each([
  ['사공이 하나인 배는 홑배라고 하며, 사공이 둘 필요한 큰 배를 겹배라고 한다.', '겹배'],
  ['물때를 아는 것을 전제로, 배를 다루는 능력을 조선술이라고 한다.', '조선술'],
  ['이때 빠지는 사람들을 빈자리라고 한다.', '빈자리'],
  ['첫째로, 용골은 배 밑을 앞뒤로 받치는 나무이다.', '용골'],
  ['두 번째로 활대는 돛을 위에서 매다는 나무이다.', '활대'],
])('%s names %s', (text, name) => {
  expect(names(text)).toContain(name)
})

test.each([
  ['물때를 아는 것을 전제로, 배를 다루는 능력을 조선술이라고 한다.', '전제로'],
  ['이때 빠지는 사람들을 빈자리라고 한다.', '빠지'],
  ['배의 종류는 같지만 길이가 다른 돛을 다는 방식이다.', '배의 종류'],
  ['서로 다른 배를 함께 묶는 것이 불가능하다.', '불가능하'],
  ['바람을 미리 재는 것이 일반적이다.', '일반적'],
])('%s does not name %s', (text, name) => {
  expect(names(text)).not.toContain(name)
})

test.each([
  ['카메라는 빛을 담아 두는 기계이다.', '카메라'],
  ['필록세라는 뿌리를 갉아먹는 벌레인데요, 온 들을 망쳤대요.', '필록세라'],
  ['막힘 배라는 말이 나오는데, 물길을 막고 선 배입니다.', '막힘 배'],
  ['물때는 하루의 물을 모두 더한 값인데 달력에만 나옵니다.', '물때'],
  ['조금과 사리도 헷갈리는데, 사리는 물이 가장 많이 드나드는 때입니다.', '사리'],
  ['비슷하게 생긴 쌍돛배는 돛대를 둘 세운 배임.', '쌍돛배'],
  ['사람이 미리 정해 주는 값을 setting.', 'setting'],
  ['아 그리고 물때표는 물이 드나드는 시각을 적은 표입니다.', '물때표'],
  ['근데 활대는 돛을 위에서 매다는 나무예요.', '활대'],
  ['자, 그럼 용골은 배 밑을 앞뒤로 받치는 나무이다.', '용골'],
  ['뱃길 지도는 나라에서 만든 바다의 공식 지도.', '뱃길 지도'],
  ['조운선은 세곡을 나르던 나라의 큰 배.', '조운선'],
  ['배를 매어 두는 곳을 “계선장”.', '계선장'],
])('%s', (sentence, name) => {
  const names = readKoreanSentence(sentence, () => false)
    .filter(each => each.strength >= 0.5)
    .map(each => each.name)
  expect(names).toContain(name)
})

test.each([
  '나무라는 말이 들어간 이름입니다.',
  '나무라는 재료를 어디서나 쓴다.',
  '물이 덜 익은 술에 섞인 것인데 아무도 모른다.',
  '오늘 아침에 산 책을 book 위에 두었다.',
  '우리가 본 배를 그렸다.',
  '사공은 물이 빠진 뒤 바다로 이동.',
])('says of nothing what it is: %s', sentence => {
  expect(readKoreanSentence(sentence, () => false).filter(each => each.strength >= 0.5)).toEqual([])
})

const standingOut = (sentence: string) =>
  readKoreanSentence(sentence, () => true)
    .filter(each => each.strength >= 0.5)
    .map(each => each.name)

test.each([
  ['물때 계층은 배를 띄울 시각을 다른 나루에 보낸다.', '물때 계층'],
  ['부두 1은 큰 배를 먼저 받아들인다.', '부두 1'],
  ['Sluice는 물을 가두었다가 한꺼번에 내보낸다.', 'Sluice'],
  ['돛 RIG는 바람을 받아 배를 앞으로 밀어 준다.', '돛 RIG'],
])('whatever is said of a name of several words that stands out: %s', (sentence, name) => {
  expect(standingOut(sentence)).toContain(name)
})

test.each([
  '사공은 물때를 보고 배를 띄울 시각을 정한다.',
  '물때 계층은 다른 계층과 크게 다르지 않다.',
  '나루 마을은 오랫동안 한 곳에 있었다.',
  '선장 Edward는 이튿날 배를 띄우라고 말한다.',
])('of a mere word, or of what something was like: %s', sentence => {
  expect(standingOut(sentence)).toEqual([])
})

test.each([
  ['연안국은 낮은 파도와 느린 물살을 보이며, 항구와 등대의 수준이 낮은 특징을 가지고 있다.', '연안국'],
  ['보조돛은 배의 속도를 높이며, 기울기를 줄이는 구실을 한다.', '보조돛'],
  ['수리공은 판자를 붙이고, 틈을 메우는 구실을 한다.', '수리공'],
])('no definition ends within a verb: %s', (text, name) => {
  const own = clausesOf(text)
    .flatMap(clause => readKoreanSentence(clause, () => true))
    .filter(each => each.name === name)
  for (const { definition } of own) expect(definition).not.toMatch(/(?:보|높|붙)$/)
})

test.each([
  ['밀물의 경우, 바다가 뭍으로 들어오며 물이 차오르는 것을 말한다.', '밀물'],
  ['tide-based의 경우에는 물때를 보고 나가는 방식이다.', 'tide-based'],
  ['물길 측면에서, 도선 구역은 배를 이끄는 사람이 꼭 타야 하는 구역이다.', '도선 구역'],
])('where and in which case comes before what it is: %s', (sentence, name) => {
  expect(readKoreanSentence(sentence, () => false).map(each => each.name)).toContain(name)
})

test('in which case something else happens is no definition', () => {
  expect(readKoreanSentence('밀물의 경우 배가 뜨지 않을 수도 있다.', () => false)).toEqual([])
})

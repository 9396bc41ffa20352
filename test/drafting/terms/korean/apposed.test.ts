import { readKoreanSentence } from '../../../../src/drafting/terms/korean/sentence.ts'

const said = (sentence: string) =>
  readKoreanSentence(sentence, () => false)
    .filter(each => each.strength >= 0.5)
    .map(({ name }) => name)

test.each<[string, string[]]>([
  ["짐을 나를 배를 찾아 주는 회사 '배중개소'... 값은 그때그때 다르다", ['배중개소']],
  ['배의 무게를 물 밑에서 받쳐 주는 재목 **용골**이 부러졌다', ['용골']],
  ['여러 길 가운데 물살이 가장 느린 길 즉 `뒷물길`을 따라간다', ['뒷물길']],
  ['늙은 사공이 말한 “물때 맞추기” 바다가 밀려들 때를 기다려 배를 띄우는 것', ['물때 맞추기']],
  ['물때의 법칙에 따르면, 배는 밀물이 들 때 가장 쉽게 뜬다.', ['물때의 법칙']],
  ['밀물의 뜻은 바닷물이 뭍으로 밀려드는 일입니다.', ['밀물']],
  ['나루라는 말의 의미는 배가 건너다니는 곳이다.', ['나루']],
  ['썰물은 한마디로 바다가 물러나는 때', ['썰물']],
  ["'조금'이라 불리는 때에는 바닷물이 가장 적게 움직인다.", ['조금']],
  ['갯벌은 물이 빠지면 드러나는 진흙 땅이라고 보면 됩니다.', ['갯벌']],
  ['물마루는 파도의 가장 높은 곳으로 정의됩니다.', ['물마루']],
  ['사리는 바닷물이 가장 많이 움직이는 때이죠.', ['사리']],
])('%s', (sentence, expected) => {
  expect(said(sentence)).toEqual(expect.arrayContaining(expected))
})

test.each([
  "그는 '배를 타자' 하고 크게 외쳤던 사람",
  "아이가 부른 노래 '바다'는 슬펐다고 한다",
  '이 법칙에 따르면 그렇게 말할 수는 없다.',
  '그 말의 뜻은 아무도 모른다.',
  '우리가 부르는 노래는 배에서 배운 것',
  '어려운 말은 최대한 뺐습니다.',
])('no term: %s', sentence => {
  expect(said(sentence)).toEqual([])
})

test.each([
  ['짐을 세어 적는 도구인 Tally가 있다.', 'Tally'],
  ['물때를 적어 두는 공용 저장소인 tide store를 쓴다.', 'tide store'],
  ['두 가지를 섞어 만든 항해 방법론인 Zigzag 존재.', 'Zigzag'],
  ['물이 드나드는 때를 세는 방법인 **물때표**를 쓴다.', '물때표'],
])('what kind of thing it is stands before its name: %s', (sentence, name) => {
  expect(said(sentence)).toEqual([name])
})

test.each(['우리가 만난 사람인 김 씨가 왔다.', '대표적인 Tally를 쓴다.', '배를 세우는 곳인 그 나루에 갔다.'])(
  'no name of a kind: %s',
  sentence => {
    expect(said(sentence)).toEqual([])
  },
)

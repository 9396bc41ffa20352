import { draftedTerms } from '../support/drafted.ts'

const namesIn = (text: string) =>
  draftedTerms(`# Notes of chapter 3\n\n## What to know\n\n${text}\n`)
    .flatMap(term => [term.name, ...term.aliases])
    .map(name => name.toLowerCase())

test.each<[string, string, string[]]>([
  [
    'years before a Korean name',
    '- 1592년 한강전투: 나루를 지킨 싸움\n- 1636년 포구대첩: 배를 모두 태운 일',
    ['한강전투', '포구대첩'],
  ],
  [
    'years behind a name',
    '• 나루법(1446) 뱃삯을 정한 법\n• 물때력(1442) 강물을 기준으로 만든 달력\n• 사공록(1429) 뱃사람의 이름을 적은 책',
    ['나루법', '물때력', '사공록'],
  ],
  [
    'years before a colon',
    '- 1066: Battle of Quays - the ferries are burnt\n- 1215: Ferry Charter - limits what a ferry may cost',
    ['battle of quays', 'ferry charter'],
  ],
  [
    'statements with a name',
    'Theorem 3 (Mean draught theorem). If a ship floats level, some mark shows its mean draught.\n\n정리 4 (조임 정리) 두 배 사이에 낀 배는 같은 곳으로 간다.',
    ['mean draught theorem', '조임 정리'],
  ],
  [
    'signs',
    '- σ: how far the tides spread\n- μ: the mean of the tides\n- E[X]: the expected draught of a ship\n- Var(X): how far the draught spreads',
    ['σ', 'μ', 'e[x]', 'var(x)', 'var'],
  ],
  [
    'cases of courts',
    '- Quay v. Harbour (1803): who owns the quay may close it\n- Ferry v. Bridge (1973): a bridge owes a ferry nothing',
    ['quay v. harbour', 'ferry v. bridge'],
  ],
  [
    'measures',
    '- Spring tide: range > 4\n- Neap tide: range < 2\n- Slack water: flow < 1/2',
    ['spring tide', 'neap tide', 'slack water'],
  ],
  ['parts of words', '- tachy-: fast\n- brady-: slow\n- -itis: inflammation', ['tachy-', 'brady-', '-itis']],
  ['endings', '- -(으)면: 조건을 나타내는 어미\n- -지만: 앞과 맞서는 말을 잇는 어미', ['-(으)면', '-지만']],
  [
    'whose theorem it is',
    '- 아르키메데스의 정리: 물에 잠긴 만큼 가벼워진다는 것\n- 이항정리: 합의 제곱을 펼치는 공식',
    ['아르키메데스의 정리'],
  ],
  [
    'laws by what follows',
    '- 밀물의 법칙: 달이 가까워짐↑ → 물높이↑\n- Law of ebb: moon away ↑ → water ↓',
    ['밀물의 법칙', 'law of ebb'],
  ],
  [
    'pages of the book',
    'p.12 기회비용: 포기한 것 중 가장 큰 값\np.15 매몰비용: 되찾을 수 없는 비용\n- (p. 21) Marginal cost: what one more of it costs',
    ['기회비용', '매몰비용', 'marginal cost'],
  ],
])('%s', (_, text, names) => {
  expect(namesIn(text)).toEqual(expect.arrayContaining(names))
})

test.each<[string, string, string]>([
  ['what happened then', '1592년 이후: 배가 줄었다\n- 돛대: 돛을 달기 위해 세운 기둥', '이후'],
  ['a sum-up', '- 오늘의 정리: 돛대와 키를 배웠다\n- 돛대: 돛을 달기 위해 세운 기둥', '오늘의 정리'],
  ['a letter alone', '- a: what we paid for the boat\n- Mast: an upright pole that carries the sails', 'a'],
])('no name: %s', (_, text, name) => {
  expect(namesIn(text)).not.toContain(name)
})

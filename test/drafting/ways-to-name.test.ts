import { draftedTerms } from '../support/drafted.ts'

const namesIn = (text: string) => draftedTerms(text).flatMap(term => [term.name, ...term.aliases])

const cornell = `Cue / Question | Notes
------------------------
What is an asset? | Something the business owns that has value
What is a liability? | An amount the business owes to others
What is equity? | What is left for the owners`

const headings = `# Python\n\n### Coroutine\nA function defined with async def.\n\n### Task\nA coroutine that the loop runs.\n
### Event loop\nA loop in one thread that runs tasks.\n\n### Future\nLow-level object for a result that comes later.`

test.each<[string, string[]]>([
  ['# Rules\n\n- 1NF: every field holds one value\n- 2NF: every field depends on the whole key\n', ['1NF', '2NF']],
  ['# Calls\n\n- P(S): takes one and waits where there is none\n- V(S): gives one back\n', ['P(S)', 'V(S)']],
  ['# Boot\n\n- @Transactional: all of the method is done, or nothing\n- @Bean: what the container keeps\n', ['@Bean']],
  ['# Options\n\n- --force: does it without asking\n- -p: which port is opened\n', ['--force', '-p']],
  ['# Shell\n\n- $HOME: the folder of whoever is logged in\n- $PATH: where programs are looked for\n', ['$HOME']],
  ['# Models\n\n- Four Actions Framework: asks what to drop, cut, raise and create\n', ['Four Actions Framework']],
  [
    '# Sleep\n\n- Stage 3 sleep: the deepest, from which one wakes slowly\n- I/O: what goes in and out\n',
    ['Stage 3 sleep'],
  ],
  [
    "# 전사\n\n- 5' 캡: RNA의 앞쪽 끝을 지키는 뉴클레오타이드\n- 4P: 제품, 가격, 유통, 촉진을 함께 보는 틀\n",
    ["5' 캡", '4P'],
  ],
  ['# 글꼴\n\n## 4.ITALIC 이탤릭\n오른쪽으로 기울어진 흘림 글씨에서 온 독립된 글꼴이다.\n', ['ITALIC', '이탤릭']],
  ['Entropy == a measure of the disorder in a system\n\nSlack == the time that is left\n', ['Entropy', 'Slack']],
  ['# Law\n\n- Real property (ie. land, and all that stands on it)\n', ['Real property']],
  ['# Attacks\n\n- e.g Tide Worm: the first one that came by mail\n', ['Tide Worm']],
  ['# Options\n\nSwaptions are options on swaps. One may let them expire.\n', ['Swaptions']],
  ['# 밭\n\n- **시정** (관직과 인품에 따라 지급) → **개정** (관직에 따라 지급)\n', ['시정', '개정']],
  ['Chunking is grouping pieces of information into larger units.', ['Chunking']],
  ['The matching principle says that expenses belong to the period of the revenue.', ['Matching principle']],
  ['A cortado is equal parts espresso and warm milk.', ['Cortado']],
  ['Goffman coined the term "total institution" for places cut off from society.', ['total institution']],
  ['An optimisation is **sound** if it never changes what the program does.', ['Sound']],
  ['His sister and wife Hera is the goddess of marriage and birth.', ['Hera']],
  ['Static single assignment (SSA) form is a form in which each variable is assigned once.', ['SSA']],
  ['**Definition 1.1 (Vector space).** A set with two operations that satisfy eight axioms.', ['Vector space']],
  ['And terroir? It’s the taste of the place where the grapes grew.', ['terroir']],
  ['회사는 이익을 얻기 위해 만들어진 법인을 뜻한다.', ['회사']],
  ['착오는 표시와 진의가 다름을 표의자가 모르는 경우이다.', ['착오']],
  ['12표법은 로마에서 처음으로 만들어진 성문법이다.', ['12표법']],
  ['3화음 : 근음 위에 3도와 5도를 쌓은 화음', ['3화음']],
  ['2차 전쟁에서 한니발은 알프스를 넘어 이탈리아를 공격한 장군이다.', ['한니발']],
  ['칸트의 정언명령은 조건 없이 따라야 하는 명령입니다.', ['정언명령']],
  ['데이터 증강이라고 하는데요, 이미지를 뒤집어 학습 데이터를 늘리는 기법이에요.', ['데이터 증강']],
  ['정서주의라는 입장이 있는데, 도덕적 주장은 감정의 표현이라고 보는 이론입니다.', ['정서주의']],
  ['행위의 결과를 따지는 것이 행위 공리주의입니다.', ['행위 공리주의']],
  ['새로 생긴 객체를 치우는 일을 Minor GC, 오래된 객체를 치우는 일을 Major GC라고 부릅니다.', ['Minor GC', 'Major GC']],
  ['굴곡 ↔ 신전 : 관절의 각도를 줄이는 움직임 ↔ 늘리는 움직임', ['굴곡', '신전']],
  ['벽란도란? 예성강 하구에 있던 국제 무역항', ['벽란도']],
  ['역할(Role): 서비스나 다른 계정이 임시로 맡는 권한 묶음', ['역할', 'Role']],
  ['나루터(渡津, ferry landing stage)는 배가 사람을 태우고 건너는 곳이다.', ['나루터', 'ferry landing stage']],
  ['돛대(-臺, mast of a ship)란 돛을 달기 위해 세운 기둥을 말한다.', ['돛대']],
  ['- 갑문은 물높이를 맞추는 데 사용되는 장치이지만 느립니다.', ['갑문']],
  ['# 배의 장비\n\n- **닻줄**은 배를 한곳에 묶어 두는 데 사용됩니다.', ['닻줄']],
  ['## 항구에서 도선 제도란 무엇입니까?\n큰 배를 안내하는 사람을 태우게 하는 제도입니다.', ['도선 제도']],
  ['## 항해에 쓰이는 별자리 지도에 대해 설명해보세요.\n배의 위치를 별로 알아내는 데 사용됩니다.', ['별자리 지도']],
  ['- AIS(Automatic Identification System) 장치\n  - 배의 이름과 위치를 둘레에 알리는 장치', ['AIS']],
  ['- 사전 통보(pre-arrival notice) 제도\n  - 배가 닿기 전에 항구에 알리는 제도', ['pre-arrival notice']],
  ['수로에는 표지(물길을 알리려고 물에 띄우는 물건)가 있다. 표지는 색이 다르다.', ['표지']],
  ['Cells copy a gene into messenger RNA (mRNA) before they read it. The mRNA leaves the nucleus.', ['mRNA']],
  [
    'In 1650 the towns met at the Moot of Ferries (where the owners of boats set the tolls) for a week.',
    ['Moot of Ferries'],
  ],
  ['Demurrage in the context of this chapter refers to the fee for keeping a ship too long.', ['Demurrage']],
  [
    '## 조류 (Tide)\n달이 당기는 힘으로 바닷물이 오르내리는 현상입니다.\n## 범위 (Range)\n가장 높은 물과 가장 낮은 물의 차이입니다.',
    ['조류', '범위'],
  ],
  [
    '- 큰 배\n  - 화물선\n    - 짐을 실어 나름\n  - 유람선\n    - 바다 구경\n  - 어선\n    - 고기를 잡으러 나가는 배',
    ['화물선', '어선'],
  ],
  [
    '`선착장`\n- 배를 대고 사람이 오르내리는 곳\n- 나무로 만듦\n\n__방파제__\n- 거친 물결을 막으려고 쌓은 둑',
    ['선착장', '방파제'],
  ],
  ['### Ebb\n- the water going out\n\n### Flood\n- the water coming in', ['Ebb', 'Flood']],
  [
    '- HTTP: carries pages between a browser and a server\n- HTTPS: carries them so that nobody else can read',
    ['HTTP', 'HTTPS'],
  ],
  ['- kind 1: ketch: a boat with two masts\n- kind 2: sloop: a boat with one mast', ['ketch', 'sloop']],
  ['- 유형 1: 돛배: 바람을 받아 가는 배\n- 유형 2: 노배: 사람이 저어 가는 배', ['돛배', '노배']],
  ['## The Wake Effect\nIt’s the way in which boats behind a ship are pulled along.', ['Wake Effect']],
  [
    '# 나루\n배가 사람을 태우고 건너는 곳이다.\n# 수문\n물을 가두어 두려고 막은 곳이다.\n# 둑\n물이 넘치지 않게 쌓은 것이다.',
    ['수문', '둑'],
  ],
  [
    '- 화물선\n  - 무거운 짐을 실어 나르는 배\n- 유람선\n  - 바다를 구경하려고 타는 배\n- 여객선\n  - 사람을 태워 나르는 배\n- 예인선\n  - 고장선박 견인',
    ['예인선'],
  ],
  [
    '- Lock\n  - Two gates: A and B\n  - Lifts boats\n- Weir\n  - A low wall that holds the water back',
    ['Lock', 'Weir'],
  ],
  ['In the end the owners asked the town to pass the Law of Tides in 1702, and won.', ['Law of Tides']],
  [cornell, ['asset', 'liability', 'equity']],
  [headings, ['Coroutine', 'Task', 'Event loop', 'Future']],
])('%s', (text, names) => {
  const found = namesIn(text).map(name => name.toLowerCase())
  for (const name of names) expect(found).toContain(name.toLowerCase())
})

test.each([
  'EXAM: Oct 14, room 210, bring a calculator',
  '이 상태에서는 돌아갈 수 없기 때문에 다시 시작한다.',
  '<!-- 컨테이너: 프로세스를 격리하는 기술 -->',
  'The water is then poured over the grounds and drips into the pot.',
  'Captain Harrow was furious and asked for a new boat with a crew.',
  'Many battles were fought between the towns on the river.',
  '- 강-바다 환경 변화 조사 방법',
  '- 검사의 종류 : 선체 검사(Hull Inspection), 기관 검사(Engine Inspection)',
  '## 이용 안내\n나루에 관한 전반적인 내용',
  '## 뱃길\n- 올해 손님은 작년보다 줄어듦\n- 손님은 늘 적음',
  '## Who are the parties in the charter?\nAre there any others?',
  'The council’s reading of the rules is final and all others who read them are wrong.',
  '- 강 한가운데 물, 바람 모두 세면 위험\n  - 배가 뒤집히므로 물이 잔잔할 때 건넌다',
  '배에서는 서두르지 않는 것이 중요합니다.',
  '- [컨테이너란](#컨테이너란)\n- [이미지란](#이미지란)',
])('no term: %s', text => {
  expect(namesIn(text)).toEqual([])
})

test('a label before a sentence about something else is no term', () => {
  const names = namesIn('Beans: arabica is the sweeter of the species that grow in the hills')
  expect(names).not.toContain('Beans')
})

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
  '- [컨테이너란](#컨테이너란)\n- [이미지란](#이미지란)',
])('no term: %s', text => {
  expect(namesIn(text)).toEqual([])
})

test('a label before a sentence about something else is no term', () => {
  const names = namesIn('Beans: arabica is the sweeter of the species that grow in the hills')
  expect(names).not.toContain('Beans')
})

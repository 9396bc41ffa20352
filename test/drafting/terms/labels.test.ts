import { unescaped } from '../../../src/drafting/markdown.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { draftedNames, draftedTerms } from '../../support/drafted.ts'

const terms = (text: string) => draftedTerms(text).map(term => [term.name, ...term.aliases, unescaped(term.definition)])
const names = (text: string) => terms(text).map(([name]) => name)

test.each([
  'Strengths: explains how a memory is kept and found again',
  'Weakness: says little of what happens in between',
  'Evaluation: gives a fuller account of the same thing',
  '- **Price:** What does it cost?\n- **Time:** When must it be done?\n- **Amount:** How much?',
  '- 왜? 밀물과 썰물이 하루에 두 번씩 드나들기 때문',
  '- 준비됐나요? 그러면 다 같이 배를 타러 갑니다',
  '- 가장 중요한 것이 건강',
  '- 물에 젖은 뒤에도 잘 타는 나무를 고름',
  '- **나루터** 설치, 배를 모는 사람을 둠',
  '- **소금** 만드는 기술 도입',
  '- **이웃 마을**에게 길을 내어 줌',
  '- **촌장**: "물이 넘치기 전에 둑을 쌓아라"',
  '- 주요 마을 살림: 소금을 굽고 배를 만들어 파는 것',
  '- 이웃의 비판: 둑을 쌓느라 갯벌이 줄어든 것을 나무람',
  '- [나루, 둑]의 [뱃사람, 일꾼] 마을',
  '- 둑을 쌓던 사람들 모임: 해마다 봄에 모여 둑을 고침',
  'Fact: a river can only cut where it falls',
  'Analogy: think of a marble in a bowl with a flat bottom',
  'Syllabus: three essays of four pages each, and a written exam',
  'Properties of rivers: length, slope and how much water they carry',
  'Old versus young rivers. The slope of a young river is steep',
  '- 강의 3대 특징\n  - 물이 흐르는 길이 해마다 조금씩 옮겨 감',
  'If the seller agrees: the goods go to the buyer on that day',
  'A sale exists: both have said yes to the same thing',
  '- 사용자 수의 감소: 가격이 오른 뒤에 떠난 사람이 많았던 것',
])('no term: %j', text => {
  expect(names(text)).toEqual([])
})

test.each(['Example', 'Examples of offers', 'Practice', 'You must be able to', '예시', '연습 문제', '주요 질문'])(
  'what stands under "%s" explains no names',
  heading => {
    const text = `## Sale\n\n- Offer: what one says when one would like to sell\n\n**${heading}:**\n\n- Baker: sells ten loaves to a neighbour on Monday\n- Miller: buys grain that nobody has seen so far`
    expect(names(text)).toEqual(['Offer'])
  },
)

test.each<[string, string[]]>([
  [
    'Tunnel vision\nDefinition: seeing only what is right in front',
    ['Tunnel vision', 'seeing only what is right in front'],
  ],
  [
    '- 프로그램(Program) 이란\n  - 사전적 의미: 어떤 일을 하도록 적어 둔 파일',
    ['프로그램', 'Program', '어떤 일을 하도록 적어 둔 파일'],
  ],
  [
    '묶음의 한 조각을 꼬리표(tag)라고 부르고, 이는 이름과 값으로 이루어진다.',
    ['꼬리표', 'tag', '묶음의 한 조각을 꼬리표(tag)라고 부르고'],
  ],
  ['약속된 조각들은 이름이 이미 정해져 있는 조각을 말한다.', ['약속된 조각', '이름이 이미 정해져 있는 조각을 말한다.']],
  [
    '### 조정자\n\n무리의 상태를 살피고 일을 나누어 주는 역할을한다.',
    ['조정자', '무리의 상태를 살피고 일을 나누어 주는 역할을한다.'],
  ],
  [
    'Hardy - Weinberg principle: how often each form of a gene comes when nothing disturbs a group',
    ['Hardy - Weinberg principle', 'how often each form of a gene comes when nothing disturbs a group'],
  ],
  ['- 밀물? 바닷물이 뭍으로 밀려 들어오는 때', ['밀물', '바닷물이 뭍으로 밀려 들어오는 때']],
  ['- 물길을 열고 닫아 배를 올리고 내리는 것이 **갑문**', ['갑문', '물길을 열고 닫아 배를 올리고 내리는 것']],
  ['- 낮은 땅을 둘러싸 물을 막는 것이 POLDER', ['POLDER', '낮은 땅을 둘러싸 물을 막는 것']],
  ['전망탑은 멀리서 오는 배를 살피는 기기', ['전망탑', '멀리서 오는 배를 살피는 기기']],
  ['- (**뱃길**: 물길), 배가 다님', ['뱃길', '물길']],
  [
    '- 생체 시계 Biological Clock: 하루를 주기로 몸의 일을 맞추는 것',
    ['생체 시계', 'Biological Clock', '하루를 주기로 몸의 일을 맞추는 것'],
  ],
  [
    '- **갯벌(Tidal flat)** (12개) 밀물 때 잠기고 썰물 때 드러나는 땅',
    ['갯벌', 'Tidal flat', '밀물 때 잠기고 썰물 때 드러나는 땅'],
  ],
  ['-나루: 배가 사람을 태우고 건너는 곳\n-둑: 물이 넘치지 않게 쌓은 것', ['나루', '배가 사람을 태우고 건너는 곳']],
  [
    '## Day shift scheduler or Day scheduler\n\n- In charge of who works between dawn and noon',
    ['Day shift scheduler', 'Day scheduler', 'In charge of who works between dawn and noon'],
  ],
  [
    '### FIFO (First In First Out)\n\n#### Characteristic\n\n- The method that serves what came first',
    ['FIFO', 'First In First Out', 'The method that serves what came first'],
  ],
])('%j', (text, expected) => {
  expect(terms(text)).toContainEqual(expected)
})

test('a quoted line above a list is no heading', () => {
  const blocks = readPastedNotes('## Gate\n\n> The fifth kind\n\n- Opens only from within\n').blocks
  expect(blocks.map(block => block.kind)).toEqual(['heading', 'text', 'item'])
})

test('a clause that goes on with a sentence explains no label, and one that says where or who does', () => {
  const text =
    '- Source - where a river begins\n- Ferryman - who takes people across the river\n- Boats lie in a dock—which is dug into the bank—all winter'
  const names = draftedNames(text)
  expect(names).toEqual(expect.arrayContaining(['Source', 'Ferryman']))
  expect(names).not.toContain('Boats lie in a dock')
})

test('presenters are of a design beside its other parts, and of a talk where they are called by name', () => {
  const parts =
    '# Design\n\n**Controllers:** Turn what users type into what the rules take.\n\n**Gateways:** Responsible for access to data elsewhere.\n\n**Presenters:** Responsible for rendering data in the user interface.'
  expect(names(parts)).toEqual(['Controllers', 'Gateways', 'Presenters'])
  expect(names('# Design\n\nPresenter: Jane Doe')).toEqual([])
})

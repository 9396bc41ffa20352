import { unescaped } from '../../../src/drafting/markdown.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { draftedTerms } from '../../support/drafted.ts'

const terms = (text: string) => draftedTerms(text).map(term => [term.name, ...term.aliases, unescaped(term.definition)])
const names = (text: string) => terms(text).map(([name]) => name)

test.each([
  'Strengths: explains how a memory is kept and found again',
  'Weakness: says little of what happens in between',
  'Evaluation: gives a fuller account of the same thing',
  '- **Price:** What does it cost?\n- **Time:** When must it be done?\n- **Amount:** How much?',
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

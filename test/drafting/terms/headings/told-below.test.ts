import { tellsWhat } from '../../../../src/drafting/terms/headings/told-below.ts'
import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

test.each([
  'Definition',
  'What is it?',
  'What does it mean?',
  'Basics',
  '정의',
  '무엇을 의미하는가?',
  '이게 뭔가요?',
  '한 줄 요약',
  '이것은 무엇인가?',
])('"%s" stands above what something is', text => {
  expect(tellsWhat(text)).toBe(true)
})

test.each(['Why does it matter?', 'Examples', 'What is a lock?', '왜 그렇게 하는가?', '장점', '나루란 무엇인가?'])(
  '"%s" does not',
  text => {
    expect(tellsWhat(text)).toBe(false)
  },
)

test.each<[string, string[]]>([
  ['## Slack water\n\n### What does it mean?\n- Boats can pass in both directions for a while', ['Slack water']],
  ['## Slack water\n- basics\n  + 20 minutes without a current, twice a day\n- dangers\n  + none', ['Slack water']],
  [
    '### 낮은 물때\n\n#### 무엇을 의미하는가?\n- 배를 대는 곳이 여러 모양으로 나타난다. 강과 바다에 모두 있다.',
    ['낮은 물때'],
  ],
  ['### 낮은 물때\n- 개념\n    - 배를 대는 곳이 여러 모양으로 나타난다\n- 장점\n    - 편하다', ['낮은 물때']],
])('what stands below such a line is what the thing above it is: %j', (text, names) => {
  expect(draftedNames(`# Notes\n\n- Keel: the beam along the bottom of a ship\n\n${text}`)).toEqual(
    expect.arrayContaining(names),
  )
})

test.each([
  [
    '## Toccata\n\ndef: to touch\n\nPiece of music for a quick player of keys',
    'Piece of music for a quick player of keys',
  ],
])('where a word comes from is passed over for what it means: %j', (text, said) => {
  expect(draftedTerms(`# Notes\n\n- Keel: the beam along the bottom of a ship\n\n${text}`)[1]?.definition).toBe(said)
})

test('what stands below another question is not', () => {
  const text = '## Slack water\n\n### Why does it matter?\n- Boats can pass in both directions for a while'
  expect(draftedNames(`# Notes\n\n- Keel: the beam along the bottom of a ship\n\n${text}`)).toEqual(['Keel'])
})

test.each([
  '## Tide method\n- Tides are watched for a month by three people with a rope',
  '## 물때 기법\n- 물때는 한 달 동안 사람 셋이 밧줄을 들고 나가서 살펴본다',
])('the kind of thing may be left out in the sentence below a name: %j', text => {
  const [, name = ''] = /^## (.*)/.exec(text) ?? []
  expect(draftedNames(`# Notes\n\n- Keel: the beam along the bottom of a ship\n\n${text}`)).toContain(name)
})

import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const askedOf = (notes: string) =>
  draftNotes(readPastedNotes(notes)).questions.filter(({ kind }) => kind === 'multiple-choice')

const OTHERS = `
## Knots

- Bowline: a loop that does not slip under load
- Reef knot: two ends of one rope tied around a bundle
- Clove hitch: two turns that hold a line on a post
- Sheet bend: two ropes of different thickness joined
`

const KOREAN_OTHERS = `
## 매듭

- 보라인 매듭: 힘을 받아도 줄지 않는 고리를 만드는 매듭
- 바른 매듭: 한 줄의 두 끝을 묶어 꾸러미를 죄는 매듭
- 말뚝 매듭: 기둥에 두 번 감아 줄을 붙드는 매듭
- 접친 매듭: 굵기가 다른 두 줄을 잇는 매듭
`

test.each([
  [
    'items',
    '## Sails\n\n- Jib: a small sail before the mast\n- Spinnaker: a large round sail for running before the wind\n- Mainsail: the sail behind the mast',
  ],
  [
    'headings',
    '## Sails\n\n### Jib\n\nA jib is a small sail before the mast.\n\n### Spinnaker\n\nA spinnaker is a large round sail for running.\n\n### Mainsail\n\nA mainsail is the sail behind the mast.',
  ],
  [
    'rows',
    '## Sails\n\n| Sail | What it is |\n| --- | --- |\n| Jib | a small sail before the mast |\n| Spinnaker | a large round sail for running |\n| Mainsail | the sail behind the mast |',
  ],
])('what is listed as %s is asked for', (_, sails) => {
  const asked = askedOf(`# Sailing\n\n${sails}\n${OTHERS}`)
  const [sail] = asked.filter(({ prompt }) => prompt.includes('“Sails”'))
  expect(sail?.choices.filter(choice => choice.right).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Jib', 'Spinnaker', 'Mainsail']),
  )
})

test('terms that paragraphs of a section come to speak of are no list', () => {
  const prose = `# Sailing

## Going about

A tack is a turn of the bow through the wind. Most boats lose some way in it.
A gybe is a turn of the stern through the wind. The boom comes over with force.
Leeway is the distance that a boat drifts sideways.
${OTHERS}`
  expect(askedOf(prose).filter(({ prompt }) => prompt.includes('Going about'))).toEqual([])
  const korean = `# 항해

## 방향 바꾸기

태킹은 뱃머리가 바람을 지나게 도는 방법이다. 대개 속도를 조금 잃는다.
자이빙은 배꼬리가 바람을 지나게 도는 방법이다. 활대가 세게 넘어온다.
리웨이란 배가 옆으로 밀려난 거리를 뜻한다.
${KOREAN_OTHERS}`
  expect(askedOf(korean).filter(({ prompt }) => prompt.includes('방향 바꾸기'))).toEqual([])
})

test('a list of remarks among which a few terms stand is no list of terms', () => {
  const remarks = `# Sailing

## Safety

- Lifeline: a wire around the deck that keeps people aboard
- bring water for two days
- ask the harbour master for the weather
- Flare: a burning signal for help seen from far away
- nobody sails alone after dark
- write down when you leave
- phone home
- Drogue: a bag dragged behind a boat to slow it
${OTHERS}`
  expect(askedOf(remarks).filter(({ prompt }) => prompt.includes('Safety'))).toEqual([])
})

test.each([
  ['Sails (foresails)', 'Sails'],
  ['66', '66'],
  ['A boat may be driven by', 'driven by'],
])('nothing is asked of a list that is called %s, or not for itself', (label, part) => {
  const notes = `# Sailing

## ${label}

- Sails: sheets of cloth that catch the wind
- Oars: poles with a blade by which one rows
- Engines: machines that turn a screw under water
- Kites: wings on a line that pull a boat along
${OTHERS}`
  const own = askedOf(notes).filter(({ prompt }) => prompt.includes(part))
  expect(own.flatMap(({ choices }) => choices.filter(choice => choice.right && choice.text === 'Sails'))).toEqual([])
  if (label !== 'Sails (foresails)') expect(own).toEqual([])
})

test('what is wrong is said nowhere in the list', () => {
  const notes = `# Sailing

## Steering

- Tiller: a lever on top of the rudder
- Wheel: turns the rudder by ropes or chains
- Autopilot: a machine that holds a course, with a bowline as a safety

${OTHERS}`
  const [asked] = askedOf(notes).filter(({ prompt }) => prompt.includes('Steering'))
  expect(asked?.choices.map(({ text }) => text)).not.toContain('Bowline')
})

test('what stands under one heading is asked for once, and by its name alone', () => {
  const notes = `# Sailing

## 3. Steering

- Tiller: a lever on top of the rudder
- Wheel: turns the rudder by ropes or chains
- Autopilot: a machine that holds a course

### Helm
A helm is all that one steers with.

### Quadrant
A quadrant is the part of a circle on which the steering ropes run.

### Emergency tiller
An emergency tiller is a bar for when the ropes break.
${OTHERS}`
  const own = askedOf(notes).filter(({ prompt }) => prompt.includes('Steering'))
  expect(own.map(({ prompt }) => prompt)).toEqual(['Which of these do the notes list under “Steering”?'])
})

test('a word with which the name of one of a list begins is none of it', () => {
  const text = `# 배의 자원

## 배를 움직이는 층

- 프로비저닝 층(provisioning): 배에 실을 것을 준비해 두는 층이다. 프로비저닝(미리 준비해 두는 것)이 그 일이다.
- 가상화 층: 배 한 척을 여러 척처럼 나누어 쓰는 층
- 물리 층: 배와 부두가 실제로 놓여 있는 층
- 관리 층: 배마다 누가 타는지를 적어 두는 층
${KOREAN_OTHERS}`
  const { questions } = draftNotes(readPastedNotes(text))
  const right = questions.find(({ slug }) => slug.endsWith('-members'))?.choices.filter(choice => choice.right)
  expect(right?.map(choice => choice.text)).not.toContain('프로비저닝')
})

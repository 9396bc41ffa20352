import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

test.each(['; ', ' | ', ' ... ', ' … ', ', '])('in a list names may be set off by %j', sign => {
  const items = [
    'Keel~the beam along the bottom',
    'Mast~the pole that carries sails',
    'Boom~a pole along the foot of a sail',
  ]
  const found = draftedTerms(`# Ships\n\n${items.map(item => `- ${item.replace('~', sign)}`).join('\n')}`)
  expect(found.map(({ name, definition }) => `${name}~${definition}`)).toEqual(items)
})

test.each([
  '- Bring bread; the shop is shut on Sunday\n- We sail at noon',
  '- Anna, the youngest of all\n- We sail at noon\n- Nobody knows where to',
  '- and then ... the storm came over us\n- It rained; it poured',
])('no names: %j', text => {
  expect(draftedNames(text)).toEqual([])
})

test.each<[string, string[]]>([
  [
    '- <u>Keel</u> the beam along the bottom\n- <u>Mast</u> the pole that carries sails\n- <u>Boom</u> a pole along a sail',
    ['Keel', 'Mast', 'Boom'],
  ],
  [
    '- _Keel_ what keeps a ship straight\n- *Mast* what carries the sails\n- *Boom* what holds the foot of a sail',
    ['Keel', 'Mast', 'Boom'],
  ],
  ['1️⃣ 용골\n- 배의 밑바닥에 놓인 긴 재목\n2️⃣ 돛대\n- 돛을 다는 높은 기둥', ['용골', '돛대']],
  ['▷ 용골\n배의 밑바닥에 놓인 긴 재목\n▷ 돛대\n돛을 다는 높은 기둥', ['용골', '돛대']],
  ['# Ships\n\n** Keel** - the beam along the bottom\n\n**Mast ** : the pole that carries the sails', ['Keel', 'Mast']],
  ['The corner of a sail is pulled by a rope called the ==sheet==, as all know.', ['Sheet']],
  [
    '# Ships\n\n<dl>\n<dt>Keel</dt>\n<dd>the beam along the bottom</dd>\n<dt>Mast</dt>\n<dd>the pole that carries the sails</dd>\n</dl>',
    ['Keel', 'Mast'],
  ],
  ['Keel (n.) the beam along the bottom\nMast [noun] the pole that carries sails', ['Keel', 'Mast']],
  ['용골 _ 배의 밑바닥에 놓인 긴 재목\n돛대 _ 돛을 다는 높은 기둥', ['용골', '돛대']],
  ['- 용골/keel : 배의 밑바닥에 놓인 긴 재목', ['용골']],
  [
    '1. What is a keel?\n   Ans: It is the beam along the bottom of a ship.\n2. What is a mast?\n   Ans. The pole that carries the sails.',
    ['Keel', 'Mast'],
  ],
  ['**Q. 용골이란 무엇인지 설명하시오.**\n배의 밑바닥에 놓인 긴 재목이다.', ['용골']],
  [
    '- **Keel** or backbone that runs along the bottom\n- **Mast**, also called pole, is what carries the sails',
    ['Keel', 'Mast'],
  ],
  ["'물때' 바다가 밀려들고 물러나는 때", ['물때']],
  ['물때. 바다가 밀려들고 물러나는 때. 달을 따른다.', ['물때']],
  ['**물마루(crest)**(파도에서 물이 가장 높이 솟은 곳)', ['물마루']],
  ['Two ships wait for each other for ever ("standstill")', ['Standstill']],
  ['Where two rivers meet there is a confluence.', ['Confluence']],
  [
    '## Bow wave\n\nWave that a ship pushes up before it.\n\n## Wake\n\nWater of broken waves behind a ship.',
    ['Bow wave', 'Wake'],
  ],
  ['## Rule of thirds (삼분의 법칙)\n\n**바닷물은 여섯 시간에 걸쳐 고르지 않게 불어난다.**', ['Rule of thirds']],
  ['해협은 두 바다를 잇는 좁은 통로다.', ['해협']],
])('%j', (text, expected) => {
  expect(draftedNames(text)).toEqual(expected)
})

test.each([
  '- Pros:\n  - Speed (no need to wait for the wind to turn)\n  - Safety (you can always see the shore from there)',
  '- Plato emphasized order\n  - how everything in a town has its own place\n- Ships suffer from worms\n  - eaten away from within, year after year',
  'The town was full **(review)** of ships and of people who slept.',
  '사람1: 소금 좀 가져다줄 수 있겠니\n사람2: 여기 있으니 가져가',
  '| 길 | 너비 |\n|---|---|\n| 큰 물길 | 44 x 44 m |\n| 작은 물길 | 10~20 m |',
])('no names: %j', text => {
  expect(draftedNames(text)).toEqual([])
})

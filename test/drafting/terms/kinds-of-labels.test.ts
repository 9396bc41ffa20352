import { draftedNames, draftedTerms } from '../../support/drafted.ts'

const lower = (text: string) => draftedNames(text).map(name => name.toLowerCase())

test.each([
  ['- 혈장: 피에서 세포를 뺀 액체\n  - cf. 혈청 : 혈장에서 응고 인자를 뺀 것', '혈청'],
  ['- 물길\n  - 상류 → 중류 → 하류\n- 뱃길\n  - 나루 → 강 → 바다', '물길'],
  ['- 유속 = 거리 / 시간\n- 밀물: 바닷물이 밀려 들어오는 때', '유속'],
  ['속오군은 농민까지 다 넣은 지방 군대 (평소에는 농사).', '속오군'],
  ['ATA (Aids to Trade Act 1977) limits what a harbour may charge.', 'ata'],
  [
    '## Tone\n\nSmallest step on a pipe: any hole to the next one.\n\n## Beat\n\nAny of the strokes that are counted.\n\n## Trill\n\nTwo tones played in turn, and fast.\n\n## Slur\n\nSeveral tones bound by one breath.',
    'tone',
  ],
])('%s', (text, name) => {
  expect(lower(text)).toContain(name)
})

test.each([
  ['참석: 민호, 은서, 유진\n\n밀물: 바닷물이 밀려 들어오는 때', '참석'],
  ['유진이 비유: 바구니를 통째로 조각내서 파는 것\n\n밀물: 바닷물이 밀려 들어오는 때', '유진이 비유'],
])('%s', (text, name) => {
  expect(lower(text)).not.toContain(name)
})

test('comments below the notes are none of them', () => {
  const notes = ['Ebb: the water going out', 'Flood: the water coming in', 'Slack: the time between the two']
  expect(draftedNames(`${notes.join('\n')}\n\nComments\nAnna: the drawing of the lock is upside down`)).not.toContain(
    'Anna',
  )
})

test.each(['**Jib**', '_Jib_', '`Jib`', '“Jib”', '■ Jib', '(1) Jib'])('behind %s a broken line is a label', name => {
  expect(
    draftedNames(`# Sails\n\n- ${name}<br>a small sail before the mast\n- Keel<br/>the beam along the bottom\n`),
  ).toContain('Jib')
})

test.each([
  '- Type 1: Jib - a small sail before the mast\n- Type 2: Keel - the beam along the bottom',
  '- Type 1: Jib\n  - a small sail before the mast\n- Type 2: Keel\n  - the beam along the bottom',
  '- Type 1: Jib: a small sail before the mast\n- Type 2: Keel: the beam along the bottom',
  '- 유형 1: Jib → 돛대 앞에 다는 작은 돛\n- 유형 2: Keel → 배 밑을 받치는 나무',
])('which of several it is comes before a name: %s', text => {
  expect(lower(`# Boats\n\n${text}\n`)).toEqual(['jib', 'keel'])
})

test.each([
  ['known-tide crossing: a crossing for which one looks up the water', 'Known-tide crossing'],
  ['in-harbour pilot: a pilot who takes ships from berth to berth', 'In-harbour pilot'],
  ['Basic needs: what a crew cannot do without', 'Basic needs'],
  ['Type 1 (bare hull): floats by itself, without a deck', 'Type 1'],
])('a name may begin with a word and a hyphen, end in needs, or count a type: %s', (line, name) => {
  expect(draftedNames(`# Notes\n\n${line}\n\n- Keel: the long beam along the bottom of a ship\n`)).toContain(name)
})

test('somebody’s own thing is no name', () => {
  expect(
    draftedNames(
      '# Notes\n\n- my-ship: a ship that is called so in the example\n- Keel: the long beam along the bottom\n',
    ),
  ).toEqual(['Keel'])
})

test('below an example a word of it in code is explained, and so is what it is an example of', () => {
  const code =
    '- 예제\n  ```dockerfile\n  FROM hull\n  ```\n  * `FROM`: 모든 배는 다른 배의 선체에서 출발한다\n  * `WORKDIR`: 일할 갑판을 만들고 그리로 옮긴다\n'
  expect(draftedNames(`# 항구\n\n${code}\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n`)).toEqual([
    'FROM',
    'WORKDIR',
    '용골',
  ])
  const named =
    'An example of dead reckoning\n* Dead reckoning: The process of finding a place without a star to see by\n'
  expect(draftedNames(`# Notes\n\n${named}\n- Keel: the long beam along the bottom\n`)).toContain('Dead reckoning')
})

test.each([
  ['- **Baseline** | the line on which all letters stand', 'Baseline', 'the line on which all letters stand'],
  [
    '- `$ docker volume ls` - lists where data of ships is kept',
    'docker volume ls',
    'lists where data of ships is kept',
  ],
  ['- `hoist -f <file> (-n <berth>)`: raises what a file tells', 'hoist -f <file>', 'raises what a file tells'],
])('%s', (line, name, definition) => {
  expect(draftedTerms(`# Notes\n\n${line}\n- Keel: the long beam along the bottom of a ship\n`)).toContainEqual(
    expect.objectContaining({ name, definition }),
  )
})

test('a command is looked up without what is put in, too', () => {
  const [term] = draftedTerms(
    '# Notes\n\n- `hoist -f <file> (-n <berth>)`: raises what a file tells\n- Keel: the long beam along the bottom\n',
  )
  expect(term?.aliases).toEqual(['hoist -f'])
})

test('what somebody wants is no name', () => {
  expect(
    draftedNames(
      '# 항구\n\n1. 편하게 배를 대고 싶다. -> 물때를 맞추어 들어오는 부두\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n',
    ),
  ).toEqual(['용골'])
})

test('what is typed is looked up without the word for it, and comes once', () => {
  const page =
    '# 항구\n\n- history 명령어 : 지금까지 적은 신호들의 목록\n- `history` : 적은 신호를 모두 보여 준다\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n'
  expect(draftedNames(page)).toEqual(['history', '용골'])
})

test.each(['[네이버 지식백과] 용골 [keel] (배 용어 사전, 2007)', '영어: alpha channel', '한자 : 龍骨'])(
  'where it is from, or in which language, is no name: %s',
  line => {
    expect(draftedNames(`# 항구\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n\n${line}\n`)).toEqual(['용골'])
  },
)

test('a word that may be anything is a name where the line goes on to say what it is', () => {
  const page = (line: string) => `# Notes\n\n${line}\n- Keel: the long beam along the bottom of a ship\n`
  expect(draftedNames(page('- Job: a job is a watch that ends once the work is done.'))).toEqual(['Job', 'Keel'])
  expect(draftedNames(page('- Job: wash the deck before the sun is up.'))).toEqual(['Keel'])
})

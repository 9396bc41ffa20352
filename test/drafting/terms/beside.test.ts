import { draftedNames, draftedTerms } from '../../support/drafted.ts'

/** What each name is comes late, so that only the whole of the notes shows that these headings are terms. */
const KNOWN_HEADINGS = `## Keel
Tom drew one for us on the board.

He was late that day. A keel is the long beam under a ship.

## Mast
We saw one in the yard.

It rained all day. A mast is an upright pole that carries the sails.

`

const KNOWN_KOREAN = `## 용골
지난주에 그림으로 보았다.

그날은 비가 왔다. 용골은 배 밑을 앞뒤로 받치는 큰 나무이다.

## 돛대
조선소에 가서 보았다.

다들 즐거워했다. 돛대는 돛을 달기 위해 세운 기둥이다.

`

test.each<[string, string, string]>([
  [
    'a heading among headings',
    `${KNOWN_HEADINGS}## Gunwale\nSailors paint every board of a ship in spring, and talk about the sea.\n`,
    'Gunwale',
  ],
  [
    'a heading with items below',
    `${KNOWN_HEADINGS}## Gunwale\n- sailors talk about every storm\n- boards in spring\n`,
    'Gunwale',
  ],
  ['a Korean heading', `${KNOWN_KOREAN}## 이물\n파도가 높은 날에는 사공이 여기에 서서 물길을 살폈다.\n`, '이물'],
  ['a few words below', `${KNOWN_KOREAN}## 고물\n배의 뒤쪽\n`, '고물'],
  [
    'a label among labels',
    '- Keel: the long beam under a ship\n- Mast: an upright pole that carries the sails\n- Bilge: look here for water first\n- Ballast: P = m × g',
    'Ballast',
  ],
])('%s', (_, text, name) => {
  expect(draftedNames(text)).toContain(name)
})

test('what is drafted so is marked as doubtful, with its own lines', () => {
  const terms = draftedTerms(
    `${KNOWN_HEADINGS}## Gunwale\nSailors paint every board of a ship in spring, and talk about the sea.\n`,
  )
  const gunwale = terms.find(term => term.name === 'Gunwale')
  expect(gunwale).toMatchObject({ unsure: 'from-heading', lines: [11, 12] })
  expect(gunwale?.definition).toBe('Sailors paint every board of a ship in spring, and talk about the sea.')
})

test.each<[string, string, string]>([
  [
    'a heading of a section',
    `${KNOWN_HEADINGS}## Working with ropes\nSailors learn it in their first year at sea.\n`,
    'Working with ropes',
  ],
  [
    'one that is about something',
    `${KNOWN_HEADINGS}## Conclusion\nShips are a wonder, and we shall read on.\n`,
    'Conclusion',
  ],
  [
    'one of something else',
    `${KNOWN_KOREAN}## 배의 역사\n사람들은 아주 오래전부터 강을 건너려고 애썼다.\n`,
    '배의 역사',
  ],
  [
    'one with names of its own',
    `${KNOWN_HEADINGS}## Ropes\n- Sheet: the rope that holds a sail\n- Halyard: the rope that lifts a sail\n`,
    'Ropes',
  ],
  ['one with a question below', `${KNOWN_HEADINGS}## Gunwale\nWho painted it last spring?\n`, 'Gunwale'],
  ['one with nothing below', `${KNOWN_HEADINGS}## Gunwale\n`, 'Gunwale'],
  [
    'among headings that are no terms',
    '## Gunwale\nWe saw one in the yard.\n\n## Harbour\nWe went there in spring, and it rained.\n',
    'Gunwale',
  ],
  [
    'stress at the beginning of a sentence',
    '- **용골**: 배 밑을 앞뒤로 받치는 큰 나무\n- **돛대**: 돛을 달기 위해 세운 기둥\n- **나라**에서 배를 짓게 하였다',
    '나라',
  ],
])('no term: %s', (_, text, name) => {
  expect(draftedNames(text)).not.toContain(name)
})

test('where nearly all beside it are names, an everyday word is one, too', () => {
  const ports =
    '- PORTS: 배가 드나드는 문을 나열\n- BERTH ID: 부두마다 다른 열여섯 자리 수\n- CREATED: 배가 지어진 뒤 지난 시간'
  expect(draftedNames(`# 항구\n\n${ports}\n- NAMES: 배의 고유한 이름\n`)).toContain('NAMES')
})

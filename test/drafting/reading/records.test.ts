import { draftedNames, draftedTerms } from '../../support/drafted.ts'

test('lines above the same fields are names of what these describe', () => {
  const korean =
    '해충\n\n주요 유형\n배좀벌레조개\n사는 곳: 물에 잠긴 나무 속\n해: 나무를 갉아 배에 구멍을 낸다\n따개비\n사는 곳: 배 밑의 겉면에 붙어서\n해: 배가 무거워지고 느려진다\n'
  expect(draftedNames(korean)).toEqual(['배좀벌레조개', '따개비'])
  const english =
    'Ropes\n\nSheet\nTask: pulls the corner of a sail towards the wind\nMade of: hemp\nHalyard\nTask: hoists a sail up to the top of the mast\nMade of: hemp\n'
  expect(draftedNames(english)).toEqual(['Sheet', 'Halyard'])
})

test('so are items and headings above them', () => {
  const items =
    '- Sheet\n  - Task: pulls the corner of a sail to the wind\n  - Made of hemp\n- Halyard\n  - Task: hoists a sail up to the top of the mast'
  expect(draftedNames(items)).toEqual(['Sheet', 'Halyard'])
  const headings =
    '## 밀물\n- 움직임 : 바다가 뭍으로 들어온다\n- 하루 두 번\n\n## 썰물\n- 움직임 : 바다가 뭍에서 물러난다\n- 하루 두 번'
  expect(draftedNames(headings)).toEqual(['밀물', '썰물'])
})

test('a field that comes once is a name as any other', () => {
  expect(draftedNames('Ropes\n\nSheet: the rope that pulls a sail\nHalyard: the rope that hoists a sail')).toEqual([
    'Sheet',
    'Halyard',
  ])
})

test('a line that only says that a definition follows leads to it', () => {
  const found = draftedTerms(
    '3.1 용골\n\n정의\n배의 밑바닥을 따라 앞뒤로 놓인 긴 재목\n\n3.2 Ballast\n\nDefinition\nA heavy load that keeps a ship upright',
  )
  expect(found.map(({ name, definition }) => [name, definition])).toEqual([
    ['용골', '배의 밑바닥을 따라 앞뒤로 놓인 긴 재목'],
    ['Ballast', 'A heavy load that keeps a ship upright'],
  ])
})

test('two cards are enough below a line that says that there are kinds, and examples belong to theirs', () => {
  const text =
    '돛의 종류\n가로돛\n배의 길이와 엇갈리게 다는 네모난 돛\n예: 범선의 큰 돛\n세로돛\n배의 길이를 따라 다는 세모난 돛\n예: 요트의 돛'
  expect(draftedNames(text)).toEqual(['가로돛', '세로돛'])
})

test('what is listed in a cell of a pasted table goes on in lines of its own', () => {
  const text =
    'Name\tMeaning\nKeel\t- the beam along the bottom\n- laid down first\nMast\t- the pole that carries sails'
  expect(draftedNames(text)).toEqual(['Keel', 'Mast'])
})

import { draftedNames, draftedTerms } from '../../support/drafted.ts'

const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
const bow = ['Bow', 'the front part of a ship']
const stern = ['Stern', 'the rear part of a ship']

test('the head of a table in Markdown names its columns, whatever it says', () => {
  expect(
    draftedNames(
      '| Boat | Add to a hull |\n|---|---|\n| Sloop | one mast with two sails |\n| Ketch | two masts, the rear one low |',
    ),
  ).toEqual(['Sloop', 'Ketch'])
})

test('a table in HTML without a head begins with its first row', () => {
  expect(draftedNames(`<div><table>${row(...bow)}${row(...stern)}</table></div>`)).toEqual(['Bow', 'Stern'])
})

test('the first row of a table without a head may name its columns', () => {
  expect(draftedNames(`<div><table>${row('Term', 'Meaning')}${row(...bow)}${row(...stern)}</table></div>`)).toEqual([
    'Bow',
    'Stern',
  ])
})

test('two things side by side do not say what each other are', () => {
  expect(
    draftedNames(
      '| The old town | The new town of today |\n|---|---|\n| **birth > skill**: trades are left to sons | **skill counts**: anybody may learn a trade |',
    ),
  ).toEqual([])
})

const ropes = 'the rope by which a sail is pulled in'

test.each([
  ['| Meaning | Term |', ['Sheet', 'Halyard']],
  ['| What it is | Answer |', ['Sheet', 'Halyard']],
  ['| 설명 | 용어 |', ['Sheet', 'Halyard']],
])('a column of names may come after the meanings: %s', (head, names) => {
  const rows = `| ${ropes} | Sheet |\n| the rope by which a sail is pulled up the mast | Halyard |`
  expect(draftedNames(`${head}\n|---|---|\n${rows}`)).toEqual(names)
})

test('the names stand where only names do', () => {
  const rows = '| up to 3 m | a small boat with oars | Dinghy |\n| more | a boat with a deck and a cabin | Cruiser |'
  expect(draftedNames(`| Length | What it is | Boat |\n|---|---|---|\n${rows}`)).toEqual(['Dinghy', 'Cruiser'])
})

test('a table pasted with tabs may have nothing in its corner', () => {
  const rows = 'what\tthe sea comes in to the shore\tthe sea goes out from the shore\nstory\tbath fills\tbath empties'
  expect(draftedNames(`\tFlood tide\tEbb tide\n${rows}`)).toEqual(['Flood tide', 'Ebb tide'])
})

test('what is listed in a pasted cell is of its meaning, without the signs of the list, and stands in all its lines', () => {
  const [flood, ebb] = draftedTerms(
    '구분\t설명\n밀물\t- 물이 들어오는 때\n- 하루에 두 번 온다\n썰물\t• 물이 나가는 때\n조금\t물이 적게 드나드는 때',
  )
  expect(flood).toMatchObject({ name: '밀물', definition: '물이 들어오는 때; 하루에 두 번 온다', lines: [2, 3] })
  expect(ebb).toMatchObject({ name: '썰물', definition: '물이 나가는 때' })
})

test.each([
  [
    'its group in the first column, again and again',
    '| 구분 | 용어 | 설명 |\n|---|---|---|\n| 물때 | 밀물 | 물이 들어오는 때 |\n| 물때 | 썰물 | 물이 나가는 때 |\n| 배 | 용골 | 배 밑바닥의 큰 나무 |',
    ['밀물', '썰물', '용골'],
  ],
  [
    'its group only in the first row of it',
    '| Category | Part | What it does |\n|---|---|---|\n| Hull | Keel | runs along the bottom of a ship |\n| | Rib | holds the planks of a ship apart |\n| Rig | Mast | holds the sails of a ship |',
    ['Keel', 'Rib', 'Mast'],
  ],
  [
    'its own name in the first column',
    '| Ship | Masts | Use |\n|---|---|---|\n| Sloop | one | sails along the coast with few hands |\n| Ketch | two | carries fish over the open sea |',
    ['Sloop', 'Ketch'],
  ],
])('a row with %s', (_, text, names) => {
  expect(draftedNames(text)).toEqual(names)
})

test('an instruction or a command goes by what comes before what is put in, however that is nested', () => {
  const rows = [
    ['KNOT [kind, [rope1, rope2, ...]]', 'Ties what a ship is made fast with'],
    ['MARK {side}={"colour"}', 'Paints a side for ships that pass'],
    ['TIDE {hour}[={height}]', 'Says how high the water stands'],
    ['docker commit [-m {message}] {id_of_container} {name/of_image}[:{tag}]', 'Keeps a state for later'],
  ]
  const table = rows.map(([name, says]) => `| \`${name}\` | ${says} |`).join('\n')
  expect(draftedNames(`# Yard\n\n| Command | Explanation |\n|---|---|\n${table}\n`)).toEqual([
    'KNOT',
    'MARK',
    'TIDE',
    'docker commit',
  ])
})

test('in a table of names a word that is none elsewhere is one, and a row may say little', () => {
  const table = (rows: string[]) =>
    `# 항구\n\n| 종류 | 개요 |\n|---|---|\n${rows.map(each => `| ${each} |`).join('\n')}\n`
  const sure = ['moor | 배를 부두에 묶어 두는 권한', 'sail | 배를 먼 바다로 내보내는 권한']
  expect(draftedNames(table([...sure, 'edit | 읽기 쓰기', 'view | 읽기 전용']))).toEqual([
    'moor',
    'sail',
    'edit',
    'view',
  ])
  expect(draftedNames(table(['a | 읽기 전용', ...sure]))).toEqual(['moor', 'sail'])
})

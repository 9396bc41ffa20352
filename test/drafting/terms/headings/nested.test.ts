import { draftedNames } from '../../../support/drafted.ts'

const KEEL = '- Keel: the long beam along the bottom of a ship'

test('an item with what it is below it', () => {
  const text =
    '- Kedge\n  - a small anchor by which a ship is hauled off a shoal\n- Sheet\n  - the rope that holds a sail'
  expect(draftedNames(`# Ships\n\n${text}\n`)).toEqual(['Kedge', 'Sheet'])
})

test.each([
  [
    '- Schedules of watches\n  - continuous watchkeeping\n  - intermittent watchkeeping\n  - fixed-interval dogwatches',
    'Schedules of watches',
  ],
  ['- 돛의 갈래\n  - 가로돛\n  - 세로돛\n  - 삼각돛', '돛의 갈래'],
])('an item with nothing but names below it says nothing: %s', (text, name) => {
  expect(draftedNames(`# Ships\n\n${text}\n\n${KEEL}\n`)).not.toContain(name)
})

test('a word behind a label is not part of the name of what stands below', () => {
  const text =
    '- Bailee: holder\n  - keeps a thing for somebody else and has to give it back\n- Bailor: owner\n  - gives a thing into the keeping of somebody else'
  expect(draftedNames(`# Law\n\n${text}\n`)).toEqual(['Bailee', 'Bailor'])
})

test('a sign behind a name is not what it is: that stands below', () => {
  const text = `- **이음 관계(Link Relation)** : (ー)\n  - 두 배가 밧줄로 이어져 있는 관계\n- **얹힘 관계(Rest Relation)** : (◇)\n  - 한 배가 다른 배에 얹혀 있는 관계`
  expect(draftedNames(`# 배의 관계\n\n${text}\n`)).toEqual(['이음 관계', '얹힘 관계'])
})

test('what is done, and how, has no name; what is done in a name does', () => {
  const page =
    '- Rename the "north" berth\n  - From "old north", as all charts have it\n- Add a night watch:\n  - Change the list and ring at ten\n- Read repair\n  - A ship that has an old chart is given the new one\n- Keel: the long beam along the bottom of a ship\n'
  expect(draftedNames(`# Notes\n\n${page}`)).toEqual(['Read repair', 'Keel'])
})

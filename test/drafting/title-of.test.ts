import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readNotes } from '../../src/drafting/read-notes.ts'

const titleOf = async (text: string, name = 'notes.txt') =>
  draftNotes(await readNotes({ name, bytes: new TextEncoder().encode(text) })).title

const TERMS = [
  'Keel: the beam along the bottom',
  'Mast: a pole that carries sails',
  'Rudder: a plate that steers',
].join('\n')

test.each([
  ['Parts of a ship (for Thursday)', `Parts of a ship (for Thursday)\n\n${TERMS}`],
  ['Boats, evening two — hull and rig', `Boats, evening two — hull and rig\n\n${TERMS}`],
  [
    '배의 구조 정리 노트',
    `배의 구조 정리 노트\n\n용골: 선체 바닥의 긴 뼈대\n돛대: 돛을 다는 기둥\n방향타: 배의 방향을 바꾸는 판`,
  ],
])('the first line is the title: %s', async (title, text) => {
  expect(await titleOf(text)).toBe(title)
})

test.each([
  ['a term', TERMS],
  ['a sentence', `We met at the quay on Sunday and it rained all day.\n\n${TERMS}`],
  ['a question', `What is a ship made of?\n\n${TERMS}`],
  ['an item', `- hulls and rigs\n\n${TERMS}`],
])('where it is %s, the first term is', async (_, text) => {
  expect(await titleOf(text)).toBe('Keel')
})

test('what an editor writes for a title is none', async () => {
  const items = TERMS.split('\n').map(line => `<li>${line}</li>`)
  const page = `<html><head><title>Insert title here</title></head><body><ul>${items.join('')}</ul></body></html>`
  expect(await titleOf(page, 'page.html')).toBe('Keel')
})

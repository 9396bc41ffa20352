import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { unescaped } from '../../../src/drafting/markdown.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const promptsOf = (notes: string) =>
  draftNotes(readPastedNotes(notes))
    .questions.filter(({ kind }) => kind !== 'true-false' && kind !== 'multiple-choice')
    .map(({ kind, prompt }) => ({ kind, prompt: unescaped(prompt) }))

const DOING = /What do you type|does the following|do\?$|무엇을 입력합니까|다음 일을 하는|무엇을 합니까/

test.each([
  '- `trim`: sets the sails anew for the wind\n- `moor`: ties the boat to the quay\n- `reef`: makes a sail smaller\n- `scull`: moves a boat by one oar at its stern',
  '- `trim`: 바람에 맞게 돛을 다시 편다\n- `moor`: 배를 부두에 묶는다\n- `reef`: 돛을 작게 줄이기\n- `scull`: 노 하나로 배를 움직임',
])('what is typed is asked for by what it does', notes => {
  const asked = promptsOf(`# Commands\n\n${notes}`)
  expect(asked.length).toBeGreaterThan(3)
  for (const { prompt } of asked) expect(prompt).toMatch(DOING)
})

test.each([
  '- `trimd`: the service that keeps every sail in its place\n- `moor.conf`: a file with the names of all quays\n- `reefdb`: a store of sails by their size\n- `scull-api`: an interface for oars of any length',
  '- `trimd`: 돛을 제자리에 두는 서비스\n- `moor.conf`: 부두 이름이 모두 적힌 파일\n- `reefdb`: 돛을 크기별로 담는 저장소\n- `scull-api`: 길이가 다른 노를 다루는 인터페이스',
])('and by what it is where the notes say that', notes => {
  const asked = promptsOf(`# Parts\n\n${notes}`)
  expect(asked.length).toBeGreaterThan(3)
  for (const { prompt } of asked) expect(prompt).not.toMatch(DOING)
})

test.each([
  [
    '- Trim flap: a small flap behind all the rest\n- Steering blade: the broad blade that hangs in the water\n- Tiller arm: the long arm by which one moves it\n- Helm seat: the seat from which one looks ahead',
    'Words of its name are left out.',
  ],
  [
    '- 보조 날개: 맨 뒤에 다는 작은 날개 하나\n- 조타 막대: 위쪽에 달린 아주 긴 막대\n- 선장 의자: 배를 모는 사람이 앉는 높은 의자\n- 물밑 판자: 물에 잠기는 넓고 평평한 판자',
    '용어에 든 말은 가렸습니다.',
  ],
])('a description with gaps says what they are', (notes, said) => {
  const asked = promptsOf(`# Steering\n\n${notes}`).filter(({ kind }) => kind !== 'cloze')
  expect(asked.some(({ prompt }) => prompt.includes('____'))).toBe(true)
  for (const { prompt } of asked)
    expect({ prompt, said: prompt.includes(said) }).toEqual({ prompt, said: prompt.includes('____') })
})

import { draftedNames } from '../../../support/drafted.ts'

const KEEL = '- 용골: 배 밑을 앞뒤로 받치는 큰 나무'

test.each([
  ['none', '- none: 모든 항로를 한꺼번에 닫는다.'],
  ['default', '- default : 아무것도 안 적으면 여기로 간다'],
  ['kind', '- kind : 어떤 종류의 배를 지을지 적는 칸'],
])('an everyday word of English is a key in Korean notes: %s', (name, line) => {
  expect(draftedNames(`# 항구\n\n${KEEL}\n${line}\n`)).toContain(name)
})

test('beside others of the kind a capital word is a value that a key takes', () => {
  const list =
    '- Always : 항상 꺼진 등대를 다시 켬\n- OnFailure : 고장 난 등대만 다시 켬\n- Never : 꺼진 등대를 다시 켜지 않음\n'
  expect(draftedNames(`# 항구\n\n${list}`)).toEqual(['Always', 'OnFailure', 'Never'])
  expect(draftedNames(`# 항구\n\n${KEEL}\n\nAlways : 항상 꺼진 등대를 다시 켬\n`)).not.toContain('Always')
})

test.each([
  ['a word that asks', '- why: 밤에 배가 길을 잃지 않게 하려고', 'why'],
  ['a word about the notes', '- note: 다음 주에 다시 읽어 보기', 'note'],
  ['too little said', '- kind: 화물선', 'kind'],
  ['English notes', '- none: all lanes are closed at once', 'none'],
])('no key: %s', (_, line, name) => {
  expect(draftedNames(`# 항구\n\n${KEEL}\n${line}\n`)).not.toContain(name)
})

import { draftedNames } from '../../../support/drafted.ts'

const KEEL = '- 용골: 배 밑을 앞뒤로 받치는 큰 나무'

test.each([
  ['none', '- none: 모든 항로를 한꺼번에 닫는다.'],
  ['default', '- default : 아무것도 안 적으면 여기로 간다'],
  ['kind', '- kind : 어떤 종류의 배를 지을지 적는 칸'],
])('an everyday word of English is a key in Korean notes: %s', (name, line) => {
  expect(draftedNames(`# 항구\n\n${KEEL}\n${line}\n`)).toContain(name)
})

test.each([
  ['a word about the notes', '- note: 다음 주에 다시 읽어 보기', 'note'],
  ['too little said', '- kind: 화물선', 'kind'],
  ['English notes', '- none: all lanes are closed at once', 'none'],
])('no key: %s', (_, line, name) => {
  expect(draftedNames(`# 항구\n\n${KEEL}\n${line}\n`)).not.toContain(name)
})

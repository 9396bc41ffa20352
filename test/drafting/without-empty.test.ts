import { untested } from '../../src/drafting/check-draft.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'

const parts = [
  '용골: 배의 밑바닥을 따라 놓인 긴 재목',
  '돛: 바람을 받아 배를 움직이게 하는 넓은 천',
  '닻: 배를 한곳에 머물게 하는 무거운 쇠',
  '노: 물을 저어 배를 나아가게 하는 긴 막대',
  '키: 배의 뒤에 달려 방향을 바꾸는 판',
  '이물: 배의 앞쪽을 이르는 오래된 이름',
  '고물: 배의 뒤쪽을 이르는 오래된 이름',
  '돛대: 돛을 높이 달기 위해 세운 긴 기둥',
]
const draftOf = (lines: readonly string[]) => draftNotes(readPastedNotes(lines.map(line => `- ${line}`).join('\n')))

test('a term of which nothing can be asked is left out where there are others enough', () => {
  const draft = draftOf([...parts, '**무역 활동**: 주로 송·원과 무역'])
  expect(draft.terms).toHaveLength(parts.length)
  expect(untested(draft)).toEqual([])
  const slugs = draft.terms.map(term => term.slug)
  for (const term of draft.terms) expect(slugs).toEqual(expect.arrayContaining(term.related))
})

test('a lone term stays, whatever can be asked of it', () => {
  expect(draftOf(['**무역 활동**: 주로 송·원과 무역']).terms).toHaveLength(1)
})

test('a command stays whose words are all in what it does, and one that says nothing goes', () => {
  const commands = ['- `docker start`: start containers', '- `docker port`: `docker port web`']
  const names = draftOf([...parts, ...commands.map(each => each.slice(2))]).terms.map(({ name }) => name)
  expect(names.slice(parts.length)).toEqual(['docker start'])
})

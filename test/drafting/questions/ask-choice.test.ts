import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { askStatement } from '../../../src/drafting/questions/ask-choice.ts'
import { topicOf } from '../../../src/drafting/questions/topic.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { translator } from '../../../src/i18n/catalogue.ts'

const KOREAN = `- 컨테이너: 호스트와 격리되어 실행되는 프로세스
- 이미지: 컨테이너를 만드는 읽기 전용 묶음
- 볼륨: 컨테이너 바깥에 데이터를 두는 저장 공간
- 네트워크: 컨테이너끼리 이야기하는 길
- 레지스트리: 이미지를 보관하고 나눠 주는 서버입니다.
- 클러스터: 하나의 시스템처럼 관리하는 여러 호스트
- 스케줄러: 새 작업을 어느 호스트에 둘지 정하는 프로그램
- 데몬: 뒤에서 계속 실행되며 요청을 기다리는 프로그램`

const ENGLISH = `- Container: a process kept apart from the rest of its host
- Image: A read-only package from which containers are started.
- Volume: storage that Docker keeps outside of any container
- Network: the way on which containers talk
- Registry: a server that stores images and hands them out`

function feedbackOf(notes: string, how: string): string[] {
  const { questions } = draftNotes(readPastedNotes(notes))
  const asked = questions.filter(({ slug }) => slug.endsWith(`-${how}`))
  expect(asked).not.toEqual([])
  return asked.flatMap(({ choices }) => choices.flatMap(({ feedback }) => feedback ?? []))
}

test('a wrong term is told with what it is, a phrase or a sentence, whatever it begins with', () => {
  for (const said of feedbackOf(KOREAN, 'which'))
    expect(said).toMatch(/^\*\*(?:컨테이너|이미지|볼륨|네트워크|레지스트리|클러스터|스케줄러|데몬)\*\*: /)
  for (const said of feedbackOf(ENGLISH, 'which'))
    expect(said).toMatch(/^\*\*(?:Container|Image|Volume|Network|Registry)\*\*: (?:a|A|storage|the) /)
})

test('a wrong definition is told in a whole sentence whose it is', () => {
  for (const said of feedbackOf(KOREAN, 'what')) expect(said).toMatch(/^이것은 \*\*\S+\*\*의 뜻입니다\.$/)
  for (const said of feedbackOf(ENGLISH, 'what')) expect(said).toMatch(/^That is \*\*\w+\*\*\.$/)
})

test.each([
  [KOREAN, /^이것은 \*\*\S+\*\*의 뜻입니다\. 노트는 \*\*\S+\*\*의 뜻을 이렇게 적었습니다: “/],
  [ENGLISH, /^That is \*\*\w+\*\*\. The notes on \*\*\w+\*\*: “/],
])('a false statement is told whose meaning it was given', (notes, whose) => {
  const { questions } = draftNotes(readPastedNotes(notes))
  const wrong = questions.filter(({ kind, choices }) => kind === 'true-false' && choices[1]?.right)
  expect(wrong).not.toEqual([])
  for (const { explanation } of wrong) expect(explanation).toMatch(whose)
})

test('no false statement says of a term what names it', () => {
  const topic = (slug: string, name: string, definition: string) =>
    topicOf(
      { slug, name, aliases: [], definition, related: [], lines: [1], quote: '' },
      { typed: false, parent: 0, place: 0, aliasLines: [1] },
    )
  const reef = topic('reef', 'Reef', 'where competition for space is huge')
  const swell = topic('swell', 'Swell', 'long waves from a storm far off')
  const say = translator('en')
  const asked = Array.from({ length: 20 }, (_, at) => {
    const own = topic(`competition-${at}`, 'Competition', 'two kinds that want the same thing')
    return askStatement(own, [reef, swell], say)?.prompt ?? ''
  })
  expect(asked.filter(prompt => prompt.includes('long waves'))).not.toEqual([])
  expect(asked.filter(prompt => prompt.includes('is huge'))).toEqual([])
})

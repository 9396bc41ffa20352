import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const ENGLISH = `# Rigging

- Standing rigging: Shroud
- Shroud: a wire that holds a mast from its side
- Stay: a wire that holds a mast from its front or back
- Spreader: a bar that keeps a wire away from the mast
- Chainplate: a fitting by which a wire is fixed to the hull
- Turnbuckle: a screw by which a wire is made tighter`

const KOREAN = `# 삭구

- 정삭: 슈라우드
- 슈라우드: 돛대를 옆에서 붙드는 쇠줄
- 스테이: 돛대를 앞뒤에서 붙드는 쇠줄
- 스프레더: 쇠줄을 돛대에서 떼어 놓는 막대
- 체인플레이트: 쇠줄을 선체에 매는 쇠붙이
- 턴버클: 쇠줄을 더 조이는 나사`

test.each([
  [ENGLISH, 'Shroud'],
  [KOREAN, '슈라우드'],
])('the name of another term is asked for as no definition, nor given as one', (notes, name) => {
  for (const { kind, prompt, choices, slug } of draftNotes(readPastedNotes(notes)).questions) {
    if (kind === 'multiple-choice' || slug.endsWith('-which')) expect(prompt).not.toContain(`“${name}”`)
    else
      expect({ slug, texts: choices.map(({ text }) => text).filter(text => text === name) }).toEqual({
        slug,
        texts: [],
      })
    expect(prompt.endsWith(`: ${name}`)).toBe(false)
  }
})

test('nothing is asked twice in the same words for different answers', () => {
  const text = `# 탓하기

- 넓은 탓: 넓은 요인에서 까닭을 찾는 것
- 좁은 탓: 좁은 요인에서 까닭을 찾는 것
- 안쪽 탓: 안쪽 요인에서 까닭을 찾는 것
- 바깥 탓: 바깥 요인에서 까닭을 찾는 것
`
  const asked = draftNotes(readPastedNotes(text)).questions.filter(({ choices }) => choices.length === 0)
  expect(new Set(asked.map(({ prompt }) => prompt)).size).toBe(asked.length)
})

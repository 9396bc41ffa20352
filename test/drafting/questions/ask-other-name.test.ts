import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const namesOf = (notes: string) =>
  draftNotes(readPastedNotes(notes))
    .questions.filter(({ slug }) => slug.endsWith('-name'))
    .map(({ prompt, accepted }) => ({ prompt, accepted }))

test('a short form is asked for as one, and what it stands for likewise', () => {
  const notes = `# Radio on board

- Automatic Identification System (AIS): a radio by which ships tell each other who and where they are
- VHF (Very High Frequency): the band on which ships talk to each other and to the coast
- Squelch: a threshold below which a radio stays silent`
  expect(namesOf(notes)).toEqual([
    { prompt: 'What is **Automatic Identification System** in short?', accepted: ['AIS'] },
    { prompt: 'What does **VHF** stand for?', accepted: ['Very High Frequency'] },
  ])
})

test('in Korean too, and a name in the other language by that language', () => {
  const notes = `# 선박 무선

- VHF(Very High Frequency): 배끼리, 또 배와 육지가 이야기하는 주파수 대역
- 용골(keel): 배 밑을 앞뒤로 가로지르는 뼈대
- 선수(bow): 물살을 가르는 배의 앞쪽 끝
- 선미(stern): 키가 달린 배의 뒤쪽 끝
- 돛대(mast): 돛을 달려고 갑판에 세운 기둥
- 닻(anchor): 배를 한곳에 머물게 하는 쇠뭉치
- 흘수(draught): 물에 잠긴 배의 깊이`
  const asked = namesOf(notes)
  expect(asked).toContainEqual({ prompt: '**VHF**의 이름을 줄이지 않고 써 주세요.', accepted: ['Very High Frequency'] })
  const translated = asked.filter(({ prompt }) => prompt.includes('영문'))
  expect(translated.length).toBeGreaterThan(0)
  // Not of every term: there are other things to ask.
  expect(translated.length).toBeLessThan(6)
  for (const { prompt, accepted } of translated) {
    expect(prompt).toMatch(/^\*\*[가-힣]+\*\*의 영문 이름은 무엇입니까\?$/)
    expect(accepted.every(name => /^[a-z]+$/.test(name))).toBe(true)
  }
})

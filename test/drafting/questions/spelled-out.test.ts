import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { unescaped } from '../../../src/drafting/markdown.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const ENGLISH = `# Radio

- AIS: a radio by which ships tell each other where they are (Automatic Identification System)
- DSC: a call for help that is sent at one press (Digital Selective Calling)
- EPIRB: a buoy that calls satellites when it floats free
- SART: a device that answers a radar with a row of dots (Search and Rescue Transponder)
- VHF: Very High Frequency
- CPA: the nearest that two ships will come, with no turn made (Closest Point of Approach)`

const KOREAN = `# 선박 무선

- AIS: 배끼리 자기 위치를 알리는 무선 장치 (Automatic Identification System)
- DSC: 단추 하나로 보내는 조난 호출 (Digital Selective Calling)
- EPIRB: 물에 뜨면 위성을 부르는 부이
- SART: 레이더에 점 줄로 답하는 장치 (Search and Rescue Transponder)
- VHF: Very High Frequency
- CPA: 두 배가 가장 가까워지는 거리 (Closest Point of Approach)`

test.each([ENGLISH, KOREAN])('no question shows what the short form that it asks for stands for', notes => {
  const { terms, questions } = draftNotes(readPastedNotes(notes))
  for (const { kind, prompt, choices } of questions) {
    if (kind === 'multiple-choice' || prompt.includes('**VHF**')) continue
    const said = [prompt, ...choices.map(({ text }) => text)].filter(text => !text.includes('Very High Frequency'))
    for (const text of said) expect(unescaped(text)).not.toMatch(/Automatic|Digital|Search and|Closest/)
  }
  expect(questions.filter(({ prompt }) => /“Very High Frequency”/.test(prompt))).toEqual([])
  // The term itself keeps it, and what explains the answer says it.
  expect(terms.find(({ name }) => name === 'DSC')?.definition).toContain('Digital Selective Calling')
  expect(questions.some(({ explanation }) => explanation.includes('Digital Selective Calling'))).toBe(true)
  expect(terms.every(({ slug }) => questions.some(question => question.terms.includes(slug)))).toBe(true)
})

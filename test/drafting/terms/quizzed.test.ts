import { draftedTerms } from '../../support/drafted.ts'

const FIRST = '# 배\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n\n'
const ENGLISH = '# Ships\n\n- Keel: the long beam along the bottom of a ship\n\n'
const definitionOf = (text: string, name: string) => draftedTerms(text).find(term => term.name === name)?.definition

test.each<[string, string, string]>([
  ['1. 돛을 달기 위해 배 위에 곧게 세운 기둥은 무엇인가?\n\n돛대\n', '돛대', '돛을 달기 위해 배 위에 곧게 세운 기둥'],
  ['1. 돛을 달기 위해 배 위에 곧게 세운 기둥은?\n   - 돛대\n', '돛대', '돛을 달기 위해 배 위에 곧게 세운 기둥'],
  [
    '문제 2) 물살의 방향에 맞추어 배를 돌리는 데 쓰는 장치를 쓰시오.\n\n정답: 키(Rudder)\n',
    '키',
    '물살의 방향에 맞추어 배를 돌리는 데 쓰는 장치',
  ],
  [
    '2. 배가 떠내려가지 않게 물 밑에 내리는 무거운 쇠를 무엇이라고 부르는가?\n<details>\n<summary>정답 확인</summary>\n닻\n</details>\n',
    '닻',
    '배가 떠내려가지 않게 물 밑에 내리는 무거운 쇠',
  ],
  [
    'Q. 강을 건너려는 사람을 배에 태워 주는 일을 뜻하는 용어는? 도선(渡船)\n',
    '도선',
    '강을 건너려는 사람을 배에 태워 주는 일을 뜻하는 용어',
  ],
])('the answer is the name of what a question describes: %s', (text, name, definition) => {
  expect(definitionOf(FIRST + text, name)).toBe(definition)
})

test.each<[string, string, string]>([
  [
    '1. What do we call the rope that holds the corner of a sail?\n\nSheet\n',
    'Sheet',
    'the rope that holds the corner of a sail',
  ],
  [
    'Q2. What is the upright pole that carries the sails called?\nA. Mast\n',
    'Mast',
    'the upright pole that carries the sails',
  ],
  ['**What is the term for the water going out?** Ebb\n', 'Ebb', 'the water going out'],
  ['Name the part of a ship below the water.\n- Answer: Hull\n', 'Hull', 'the part of a ship below the water'],
])('in English: %s', (text, name, definition) => {
  expect(definitionOf(ENGLISH + text, name)).toBe(definition)
})

test.each([
  [FIRST, '1. 다음 중 배에 관한 설명으로 옳은 것은?\n\n돛대\n'],
  [FIRST, '1. 배를 오래 타려면 무엇을 조심해야 하는가?\n\n파도\n'],
  [FIRST, '1. 돛을 달기 위해 배 위에 곧게 세운 기둥은 무엇인가?\n\n이것은 다음 시간에 함께 알아보기로 했다.\n'],
  [ENGLISH, '1. What is the difference between the two sails?\n\nSize\n'],
  [
    ENGLISH,
    '1. What do we call the rope that holds the corner of a sail?\n\nNobody in the group knew it that evening.\n',
  ],
])('no term: %j %j', (before, text) => {
  expect(draftedTerms(before + text)).toHaveLength(1)
})

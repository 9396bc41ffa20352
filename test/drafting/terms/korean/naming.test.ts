import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const KEEL = '용골은 배 밑을 앞뒤로 받치는 큰 나무이다.'

test.each<[string, string, string]>([
  ['대리인 없이 맺은 운송계약이 무권운송이다.', '무권운송', '대리인 없이 맺은 운송계약'],
  [
    '끊긴 계약을 나중에 확실하게 만드는 의사표시가 추후승인인데, 원인이 사라진 뒤에 해야 한다.',
    '추후승인',
    '끊긴 계약을 나중에 확실하게 만드는 의사표시',
  ],
])('what kind of thing it is comes before the name: %s', (text, name, definition) => {
  expect(draftedTerms(`${text}\n`).find(term => term.name === name)?.definition).toBe(definition)
})

test.each<[string, string]>([
  ['무거운 과실이라 함은 배를 모는 사람이 마땅히 할 주의를 크게 어긴 것이다.', '무거운 과실'],
  ['선주라 함은 배를 가지고 그 배로 장사를 하는 사람을 말한다.', '선주'],
  ['손님을 태우려고 값을 외치는 행위는 승선의 유인이라 하여 계약과 구별한다.', '승선의 유인'],
])('formal ways to say what is meant: %s', (text, name) => {
  expect(draftedNames(text)).toEqual([name])
})

test.each([
  '이 장에서 가장 많이 나오는 낱말이 밧줄이다.',
  '배를 모는 사람에게 있는 능력이 중요하다.',
  '돛은 배를 빠르게 만드는 중요한 요소가 되었다.',
])('no name of anything: %s', text => {
  expect(draftedNames(`${text}\n\n${KEEL}\n`)).toEqual(['용골'])
})

test.each<[string, string, string]>([
  ['물이 다 빠진 갯벌에 배가 얹힌다. 이것이 좌초!', '좌초', '물이 다 빠진 갯벌에 배가 얹힌다.'],
  [
    '실은 짐과 적은 짐을 하나씩 맞춰 봐야 한다. 이 작업이 하역검사이고, 결국 두 번 한다.',
    '하역검사',
    '실은 짐과 적은 짐을 하나씩 맞춰 봐야 한다.',
  ],
  ['신호를 보내고 30초 기다린다. 이 30초가 mooringGracePeriod.', 'mooringGracePeriod', '신호를 보내고 30초 기다린다.'],
])('what the sentence before told of has a name: %s', (text, name, definition) => {
  expect(draftedTerms(`# 배\n\n${text}\n`).find(term => term.name === name)?.definition).toBe(definition)
})

test('whoever calls it so is not what is called', () => {
  expect(draftedNames('# 배\n\nRussell은 이를 맞물결(cross sea)이라고 하였다.\n')).not.toContain('Russell')
})

test.each([
  ['TTS는 Tide Table System의 약자다.', 'TTS', 'Tide Table System'],
  ['LXC는 Linux Container의 약자로, 배를 나누는 데 쓰인다.', 'LXC', 'Linux Container'],
  ['여기서 RTT는 Round Trip Time의 줄임말이다.', 'RTT', 'Round Trip Time'],
])('what a name is short for: %s', (text, name, full) => {
  expect(draftedTerms(`# 배\n\n${text}\n`)).toContainEqual(expect.objectContaining({ name, aliases: [full] }))
})

test.each(['배를 물때에 맞추어 들이는 것이 바람직하다', '돛을 먼저 올리는 것이 편한 경우가 많다'])(
  'how good or how common something is has no name: %s',
  sentence => {
    expect(draftedNames(`# 항구\n\n${sentence}\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n`)).toEqual(['용골'])
  },
)

test.each([
  'Harbour Resource Sharing이라고 하는데, 다른 항구의 배에 짐을 청하는 기술이다.',
  '삭구(rigging)라고 하는데, 돛을 매어 두는 줄을 이르는 말이다.',
])('a particle is no part of a name: %s', sentence => {
  expect(draftedNames(`# 항구\n\n${sentence}\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n`)).not.toContainEqual(
    expect.stringMatching(/이$/),
  )
})

test.each(['이들은 항구의 여러 가지 물때를 나타냅니다.', '대개는 배와 함께 예인선이 붙는 형태이다.'])(
  'no name of a thing: %s',
  sentence => {
    expect(draftedNames(`# 항구\n\n${sentence}\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n`)).not.toContainEqual(
      expect.stringMatching(/^(?:이들|대개)/),
    )
  },
)

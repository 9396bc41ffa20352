import { keyOf } from '../../../src/drafting/terms/settle.ts'
import { draftedTerms } from '../../support/drafted.ts'

const named = (text: string) => draftedTerms(`# 항구 노트\n\n${text}\n`).map(({ name, aliases }) => [name, ...aliases])

test('what is called with the same thing put in is not one', () => {
  const names = named(
    '- dock.persist(boat): 배를 장부에 적어 둔다\n- dock.detach(boat): 배를 장부에서 지우지 않고 떼어 놓는다\n- 나룻배(boat): 물 위를 다니는 탈것',
  )
  expect(names).toContainEqual(['dock.detach(boat)', 'dock.detach'])
  expect(names.find(([name]) => name === '나룻배')).toEqual(['나룻배', 'boat'])
})

test('commands that sound as a name does are no other names of it', () => {
  const names = named(
    '- 도커허브: 이미지를 모아 두는 곳이다\n- `docker pull`: 이미지를 내려받는다\n- `docker -v`: 판의 번호를 보여 준다',
  )
  expect(names).toEqual([['도커허브'], ['docker pull'], ['docker -v']])
})

test('two kinds of one thing, with the kind in bold, are two', () => {
  const names = named(
    '**slack** water(느린 물)는 거의 움직이지 않는 물이다.\n\n**dead** water(멎은 물)는 조금도 움직이지 않는 물이다.',
  )
  expect(names).toEqual([
    ['slack water', '느린 물'],
    ['dead water', '멎은 물'],
  ])
})

test('two cases of one thing are no names of it, nor of each other', () => {
  const names = named(
    '- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n- 닻 검사 결과, 바뀐 경우: 닻을 새로 단다\n- 닻 검사 결과, 바뀌지 않은 경우: 닻을 그대로 둔다',
  )
  expect(names.flat().filter(name => /경우/.test(name))).toEqual([])
})

test('a way of doing goes by its name with or without “방식”', () => {
  const names = named('- Tidal 방식: 물때를 보고 배를 내는 일이다\n- Tidal: 물때를 보고 배를 내보내는 방법이다')
  expect(names).toHaveLength(1)
})

test('an option is not the thing of the same name', () => {
  expect(keyOf('--volume')).not.toBe(keyOf('VOLUME'))
  expect(keyOf('--volume')).not.toBe(keyOf('volume'))
})

test('two things in one heading are two where a sentence says of each what it is', () => {
  const names = named(
    '# Tides\n\n## Ebb / Flood\n\nThe ebb is the tide that goes out of a harbour. The flood is the tide that comes into a harbour.',
  )
  expect(names.map(([name = '']) => name.toLowerCase())).toEqual(['ebb', 'flood'])
  expect(named('# Tides\n\n## Ebb / Flood\n\nAn ebb is the tide that goes out of a harbour.')).toEqual([
    ['Ebb', 'Flood'],
  ])
})

test('a name that stands before a colon again and again is a term where one of these plainly says what it is', () => {
  const colons = (first: string) =>
    `- Tonnage: seen in two ways\n- Tonnage: ${first}\n- Tonnage: hull + deck\n- Keel: the long beam along the bottom of a ship`
  const terms = draftedTerms(`# Ships\n\n${colons('the weight of all goods that a ship can carry')}\n`)
  expect(terms.map(({ name, definition }) => [name, definition])).toEqual([
    ['Tonnage', 'the weight of all goods that a ship can carry'],
    ['Keel', 'the long beam along the bottom of a ship'],
  ])
  expect(draftedTerms(`# Ships\n\n${colons('counted each year')}\n`).map(({ name }) => name)).toEqual(['Keel'])
})

import { readFormer } from '../../../../src/drafting/terms/korean/former.ts'
import { draftedNames } from '../../../support/drafted.ts'

test('the former and the latter are the two names of the sentence before', () => {
  const said = readFormer(
    '전자는 바다에서 쓰는 닻을 가리키고, 후자는 강에서 쓰는 작은 닻이다.',
    '바다닻과 강닻은 쓰임이 다르다.',
  )
  expect(said.map(each => each.name)).toEqual(['바다닻', '강닻'])
})

test('or of the same sentence', () => {
  const said = readFormer('밀물과 썰물이 있는데, 전자는 물이 들어오는 것, 후자는 물이 나가는 것이다.', '')
  expect(said.map(each => [each.name, each.definition])).toEqual([
    ['밀물', '물이 들어오는 것'],
    ['썰물', '물이 나가는 것이다'],
  ])
})

test('a former without two names before it says nothing', () => {
  expect(readFormer('전자는 물이 들어오는 것, 후자는 물이 나가는 것이다.', '물때를 알아야 한다.')).toEqual([])
})

test('an electron is no former', () => {
  expect(draftedNames('전자는 음전하를 띠는 아주 작은 입자이다.')).toContain('전자')
})

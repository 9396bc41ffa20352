import type { Block } from '../../../../src/drafting/notes.ts'
import type { Surroundings } from '../../../../src/drafting/terms/candidate.ts'
import { definitionLabel } from '../../../../src/drafting/terms/labels/definition-label.ts'
import { draftedNames } from '../../../support/drafted.ts'

test.each([
  ['**Definition**: a rope is a **standing line** if it is never let go.', 'Standing line'],
  ['Def. 2.1. A hull of which every part floats is **self-righting**.', 'Self-righting'],
  ['정의: 바닥이 두 겹인 배를 **이중저 선박**이라 한다.', '이중저 선박'],
])('%s', (text, name) => {
  expect(draftedNames(text).map(each => each.toLowerCase())).toContain(name.toLowerCase())
})

test('where several are in bold none of them is the one', () => {
  const text = 'Definition: a **rope** is **sound** if it holds.'
  const block = { kind: 'text', text, lines: [1], parent: -1, depth: 0 } as Block
  expect(definitionLabel(block, 0, { language: 'en' } as Surroundings)).toBeUndefined()
})

import { isTypedList } from '../../../src/drafting/terms/typed-list.ts'
import { draftedNames } from '../../support/drafted.ts'

test.each(['`sail` · `oar`', '`sail`, `oar` and `pole`', '`돛` → `노` → `삿대`', '`A (1 m)` `B (2 m)`'])(
  '%s only lists',
  text => {
    expect(isTypedList(text)).toBe(true)
  },
)

test.each(['`sail`', '`sail` moves a ship', 'ropes: `sheet`, `halyard`', '`ls -l` or `dir` list files'])(
  '%s does not',
  text => {
    expect(isTypedList(text)).toBe(false)
  },
)

test('what has nothing but such a list behind it is no term', () => {
  expect(
    draftedNames(
      '- 쓰는 배: `나룻배` · `거룻배`\n- 돛: 바람을 받아 배를 나아가게 하는 천\n- 노: 물을 저어 배를 움직이는 도구',
    ),
  ).toEqual(['돛', '노'])
})

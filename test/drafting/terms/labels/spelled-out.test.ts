import { spelledOut } from '../../../../src/drafting/terms/labels/spelled-out.ts'
import { draftedTerms } from '../../../support/drafted.ts'

test.each<[string, string, string, string]>([
  ['- CPA(Closest Point of Approach), 두 배의 거리', 'CPA', 'Closest Point of Approach', '두 배의 거리'],
  ['- Vessel Traffic Service (VTS), watch over a harbour', 'Vessel Traffic Service', 'VTS', 'watch over'],
  ['- TSS (Traffic Separation Scheme), lanes for ships', 'TSS', 'Traffic Separation Scheme', 'lanes for ships'],
])('%j', (text, name, alias, said) => {
  const term = draftedTerms(`# 바다\n\n- 용골: 배 밑을 받치는 큰 나무\n\n## 배\n\n${text}`).find(
    each => each.name === name,
  )
  expect(term?.aliases).toContain(alias)
  expect(term?.definition).toContain(said)
})

test.each(['Barge (wood), two masts', 'CPA (Closest Point of Approach), TSS (Traffic Separation Scheme)'])(
  'brackets that hold something else, or come in a row, say nothing: %j',
  text => {
    expect(spelledOut({ kind: 'item', text, depth: 0, parent: -1, lines: [1] }, 0)).toBeUndefined()
  },
)

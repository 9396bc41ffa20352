import { draftedNames, draftedTerms } from '../../support/drafted.ts'

const EXPLAINED = `A **keel** is the long beam under a ship. A **mast** is an upright pole that carries the sails.

A **halyard** is the rope that lifts a sail. A **sheet** is the rope that holds a sail in the wind.

`
const IN_KOREAN = `**용골**은 배 밑을 앞뒤로 받치는 나무이다. **돛대**는 돛을 달기 위해 세운 기둥이다.

**활대**는 돛을 위에서 매다는 나무이다. **닻돌**은 배를 한곳에 세워 두는 쇠이다.

`

test.each<[string, string, string]>([
  ['in English', `${EXPLAINED}**Keel** and all, a crew at sea works the **bilge pump** for hours.`, 'Bilge pump'],
  ['in Korean', `${IN_KOREAN}**돛대**가 부러진 날에는 배 바닥에 고인 물을 **물푸개**로 퍼낸다.`, '물푸개'],
])('what stands in bold, %s, where nothing but names does', (_, text, name) => {
  const term = draftedTerms(text).find(each => each.name === name)
  expect(term?.definition.toLowerCase()).toContain(name.toLowerCase())
})

test.each<[string, string, string]>([
  [
    'few names stand so',
    'A **keel** is the long beam under a ship.\n\n**Keel** and all, we work the **bilge pump** for hours.',
    'Bilge pump',
  ],
  [
    'much else stands so',
    `${EXPLAINED}**Keel** and all, we **slowly** work the **bilge pump** for **two hours**, **without food** or **any sleep**.`,
    'Bilge pump',
  ],
  ['a verb stands so', `${EXPLAINED}**Keel** and all, a ship in such a storm will **founder** before noon.`, 'Founder'],
  ['an adverb stands so', `${EXPLAINED}**Keel** and all, a ship must be moored **carefully** in spring.`, 'Carefully'],
])('no term where %s', (_, text, name) => {
  expect(draftedNames(text)).not.toContain(name)
})

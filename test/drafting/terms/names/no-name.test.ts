import { isName } from '../../../../src/drafting/terms/names/names.ts'

test.each([
  [
    'how much of it there is',
    ['Longer roasting', 'Darker wood', 'Too structured', 'Increased drift', 'Slower than before'],
  ],
  ['what something does', ['Opera features an aria', 'Ships often sink', 'Fast movement usually features rhythm']],
  ['what goes on', ['Moons orbiting other planets', 'A ship turning around its keel', 'Comparing hulls across fleets']],
  ['what is left of a formula', ['S_0', 'x_{i}', '전극에 \\']],
])('%s is no name', (_, names) => {
  expect(names.filter(name => isName(name, 'en'))).toEqual([])
})

test.each([
  "'닻",
  '마크 트웨인 ‘배',
  "노'라는 것",
  '삿대’라는 것',
  '<> 돛',
  '잤다',
  '흘렀다',
  '실제로',
  '무언가의 그림자',
])('%s is no Korean name', name => {
  expect(isName(name, 'ko')).toBe(false)
})

test.each(["Stokes' 법칙", "Moore's 법칙", '‘닻’ 기호', '실제 이자율', "'돛' 단추"])('%s is a Korean name', name => {
  expect(isName(name, 'ko')).toBe(true)
})

test.each(['Moreover', 'Therefore', 'Meanwhile', 'Furthermore the hull', 'Unfortunately'])(
  '%s opens a sentence',
  name => {
    expect(isName(name, 'en')).toBe(false)
  },
)

test('names that look alike are names', () => {
  const names = ['Younger Dryas', 'Thinner', 'Key features', 'snake_case', 'Ring around', 'Standing wave', 'Long ship']
  expect(names.filter(name => !isName(name, 'en'))).toEqual([])
})

test.each(['EXISTS', 'HAVING', 'CONTAINS', 'SHOULD'])(
  '%s, in capitals, is a name of a language for computers',
  name => {
    expect([isName(name, 'en'), isName(name.toLowerCase(), 'en')]).toEqual([true, name === 'HAVING'])
  },
)

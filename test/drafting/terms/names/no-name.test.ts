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

test('names that look alike are names', () => {
  const names = ['Younger Dryas', 'Thinner', 'Key features', 'snake_case', 'Ring around', 'Standing wave', 'Long ship']
  expect(names.filter(name => !isName(name, 'en'))).toEqual([])
})

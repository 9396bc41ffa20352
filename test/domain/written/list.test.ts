import { matches } from '../../support/grade.ts'
import { fc } from '../../support/properties.ts'

const thing = fc.stringMatching(/^[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z]{2}[aeiou]{2}[b-df-hj-np-tv-z]$/)
const sign = fc.constantFrom(' and ', ', ', ' & ', '/', ' + ')

test('an answer of several things has them in any order, all of them and nothing else', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(thing, { minLength: 3, maxLength: 3 }),
      sign,
      ([one = '', two = '', more = ''], between) => {
        fc.pre(!matches(two, [one]) && !matches(more, [one]) && !matches(more, [two]))
        const accepted = [`${one} and ${two}`]
        expect(matches(`${two}${between}${one}`, accepted)).toBe(true)
        for (const wrong of [one, two, `${one}${between}${one}`, `${one}${between}${more}`, `${one} or ${two}`])
          expect([wrong, matches(wrong, accepted)]).toEqual([wrong, false])
        expect(matches(`${one}${between}${two}${between}${more}`, accepted)).toBe(false)
      },
    ),
  )
})

test.each([
  ['질소와 산소', '산소, 질소', true],
  ['질소와 산소', '산소랑 질소요', true],
  ['질소와 산소', '질소', false],
  ['질소와 산소', '질소나 산소', false],
  ['salt and pepper', 'pepper & salt', true],
])('%s: %s', (accepted, typed, right) => {
  expect(matches(typed, [accepted])).toBe(right)
})

test('where the prompt asks for an order, the order counts', () => {
  const prompt = 'Name the two phases in order.'
  expect(matches('commit and prepare', ['prepare and commit'], { prompt })).toBe(false)
  expect(matches('prepare and commit', ['prepare and commit'], { prompt })).toBe(true)
})

import { asPattern } from '../../src/domain/as-pattern.ts'
import { fc } from '../support/properties.ts'

test('any text is found as it stands, with the flag u and without', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      for (const flags of ['', 'u', 'gi', 'giu'])
        expect(new RegExp(asPattern(text), flags).exec(`§${text}§`)?.[0]).toBe(text)
    }),
  )
})

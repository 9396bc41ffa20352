import { literal, literalWithGaps, unescaped } from '../../src/drafting/markdown.ts'

test('what is asked keeps its gaps, and all else reads as itself', () => {
  expect(literalWithGaps('____ holds a *ship* by snake_case, not by _lines_')).toBe(
    '____ holds a \\*ship\\* by snake_case, not by \\_lines\\_',
  )
  expect(unescaped(literal('a_b _c_ ____'))).toBe('a_b _c_ ____')
})

/** How many times as many examples of a property are looked at as in the gate: `EXAMPLES=10 npm test`, as the nightly workflow has it. */
const TIMES = Number(process.env.EXAMPLES ?? 1)

/** So many examples in the gate, for `fc.assert`. */
export function examples(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * TIMES) }
}

/** One line of a benchmark: what was measured, beside what, and whether the target held. */
export interface BenchResult {
  /** What was measured, in words. */
  line: string
  value: number
  unit: string
  /** What the value is held against, where there is something: a platform's limit, another library, a run without us. */
  reference: number | null
  /** `value / reference`. */
  ratio: number | null
  /** The target, in words, such as `≥ 0.9`; '' where there is none. */
  target: string
  /** Whether the target was met; null where there is none. */
  held: boolean | null
}

/** What a benchmark gets to work with. */
export interface BenchContext {
  /** Starts an empty Postgres at the first call, and gives its address. */
  postgres: () => Promise<string>
  /** Words of the command line after the name, such as a folder. */
  args: string[]
}

export type Benchmark = (context: BenchContext) => Promise<BenchResult[]> | AsyncIterable<BenchResult>

/** A target that says `at most` or `at least` a number. */
export type Target = { atLeast: number } | { atMost: number }

/** A line with a target, or without one; `reference` is what it is held against. */
export function measured(
  line: string,
  value: number,
  unit: string,
  { target, reference }: { target?: Target; reference?: number } = {},
): BenchResult {
  const ratio = reference === undefined ? null : value / reference
  if (!target) return { line, value, unit, reference: reference ?? null, ratio, target: '', held: null }
  const [said, held] =
    'atLeast' in target
      ? [`≥ ${target.atLeast}`, value >= target.atLeast]
      : [`≤ ${target.atMost}`, value <= target.atMost]
  return { line, value, unit, reference: reference ?? null, ratio, target: said, held }
}

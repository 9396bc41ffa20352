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
  /** Takes lines that want nothing but time, as after a rest: they are waited for once all benchmarks have had their turn. */
  later: (lines: Promise<BenchResult[]>) => void
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
  return { line, value, unit, reference: reference ?? null, ratio, ...judged(value, target) }
}

/** A line whose target is a ratio to what was measured beside it, in the same run. */
export function beside(line: string, value: number, unit: string, reference: number, target: Target): BenchResult {
  const ratio = value / reference
  const { target: said, held } = judged(ratio, target)
  return { line, value, unit, reference, ratio, target: `${said} ×`, held }
}

function judged(value: number, target: Target): { target: string; held: boolean } {
  return 'atLeast' in target
    ? { target: `≥ ${target.atLeast}`, held: value >= target.atLeast }
    : { target: `≤ ${target.atMost}`, held: value <= target.atMost }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

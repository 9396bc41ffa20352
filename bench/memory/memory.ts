import { type BenchResult, measured } from '../result.ts'
import { type Habit, simulate } from './group.ts'
import { raschAgainstTruth, wrongKeys } from './questions.ts'

const GROUPS = [4, 12, 200]
/** Whether the scheduler's own model as the truth tells the same is seen in one of them. */
const OWN_MODEL_GROUP = 12
const SEEDS = [1, 2, 3, 4, 5]
/** In a group of 200 questions are twenty wrong keys: of so many groups the share that is found is known to within a hundredth. */
const GROUPS_WITH_KEYS = 200
const KEYS = [
  { members: 15, answers: 12, groups: GROUPS_WITH_KEYS },
  { members: 40, answers: 12, groups: GROUPS_WITH_KEYS },
  { members: 40, answers: 40, groups: 20 },
]
const seedsOf = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

/** Whether reviews make members remember, and whether questions can be judged by few answers. See docs/benchmarks.md. */
export function* benchMemory(): Generator<BenchResult> {
  for (const members of GROUPS) {
    const seeds = members > 100 ? SEEDS.slice(0, 1) : SEEDS
    const models = members === OWN_MODEL_GROUP ? (['power law', 'FSRS-6'] as const) : (['power law'] as const)
    for (const model of models) {
      const run = (habit: Omit<Habit, 'model'>) => {
        const outcomes = seeds.map(seed => simulate(members, { ...habit, model }, seed))
        return { recall: mean(outcomes.map(each => each.recall)), reviews: mean(outcomes.map(each => each.reviews)) }
      }
      const about = (what: string) => `recall a week after 13, ${members} members, ${model}, ${what}`
      const without = run({ most: 0, order: 'lowest' }).recall
      yield measured(about('no reviews'), without, '')
      yield measured(about('at most 3 a day'), run({ most: 3, order: 'lowest' }).recall, '', { reference: without })
      const five = run({ most: 5, order: 'lowest' })
      yield measured(about('at most 5 a day'), five.recall, '', { reference: without, target: { atLeast: 0.8 } })
      const highest = run({ most: 5, order: 'highest' }).recall
      yield measured(about('at most 5, highest recall first'), highest, '', { reference: without })
      const line = `reviews a member and weekday, ${members} members, ${model}`
      yield measured(line, five.reviews, '', { target: { atMost: 2.5 } })
    }
  }
  const rasch = seedsOf(GROUPS_WITH_KEYS).map(seed => raschAgainstTruth(15, 60, 7, seed))
  yield measured('Rasch difficulty with the true one, 7 answers', mean(rasch), 'r', { target: { atLeast: 0.65 } })
  for (const { members, answers, groups } of KEYS) {
    const keys = seedsOf(groups).map(seed => wrongKeys(members, 200, answers, seed))
    const line = (what: string) => `${what}, ${answers} answers, ${members} members`
    const found = mean(keys.map(({ told }) => told.found))
    const atBest = mean(keys.map(each => each.atBest.found))
    yield measured(line('wrong keys found'), found, '', { reference: atBest, target: { atLeast: 0.75 } })
    const alarms = mean(keys.map(({ told }) => told.alarms))
    yield measured(line('right keys suspected'), alarms, '', { target: { atMost: 0.04 } })
  }
}

/** One member's answer to one question. */
export interface Response {
  member: string
  question: string
  right: boolean
}

/** Abilities and difficulties on one scale: `p(right) = 1 / (1 + e^(difficulty − ability))`. */
export interface Rasch {
  abilities: Map<string, number>
  difficulties: Map<string, number>
}

/** The chance that somebody of an ability knows a question of a difficulty. */
export const chance = (ability: number, difficulty: number) => 1 / (1 + Math.exp(difficulty - ability))

/** Most passes over all members and questions, and the change below which they have settled; far fewer are enough. */
const PASSES = 40
const SETTLED = 1e-5

/**
 * The Rasch model, maximum a posteriori with standard normal priors on abilities and difficulties, by Newton's method
 * one parameter at a time. Members choose what they answer, and few answer each question: the priors keep both from
 * running away, and who answered is taken into account, which the share of right answers is not.
 */
export function fitRasch(responses: readonly Response[]): Rasch {
  const abilities = new Map<string, number>()
  const difficulties = new Map<string, number>()
  const byMember = group(responses, each => each.member)
  const byQuestion = group(responses, each => each.question)
  for (const member of byMember.keys()) abilities.set(member, 0)
  for (const question of byQuestion.keys()) difficulties.set(question, 0)
  for (let pass = 0, change = 1; pass < PASSES && change > SETTLED; pass++) {
    change = 0
    const settle = (values: Map<string, number>, key: string, seen: Seen[], sign: 1 | -1) => {
      const before = values.get(key) ?? 0
      const after = newton(before, seen, sign)
      values.set(key, after)
      change = Math.max(change, Math.abs(after - before))
    }
    for (const [member, theirs] of byMember) {
      const seen = theirs.map(({ question, right }) => ({ other: difficulties.get(question) ?? 0, right }))
      settle(abilities, member, seen, 1)
    }
    for (const [question, theirs] of byQuestion) {
      const seen = theirs.map(({ member, right }) => ({ other: abilities.get(member) ?? 0, right }))
      settle(difficulties, question, seen, -1)
    }
  }
  return { abilities, difficulties }
}

/** An answer as the parameter on one side sees it: the one on the other, and how it went. */
interface Seen {
  other: number
  right: boolean
}

/** @param sign 1 for an ability, −1 for a difficulty */
function newton(value: number, seen: readonly Seen[], sign: 1 | -1): number {
  let slope = -value
  let curve = -1
  for (const { other, right } of seen) {
    const p = sign === 1 ? chance(value, other) : chance(other, value)
    slope += sign * ((right ? 1 : 0) - p)
    curve -= p * (1 - p)
  }
  return value - slope / curve
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const found = groups.get(key)
    if (found) found.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Answers that a question needs before its discrimination says anything. */
export const LEAST_FOR_DISCRIMINATION = 20

/**
 * How well a question tells who knows more: the correlation of being right with ability, −1 to 1; undefined below
 * `LEAST_FOR_DISCRIMINATION` answers, or where all answers are alike.
 */
export function discrimination(answers: readonly { ability: number; right: boolean }[]): number | undefined {
  if (answers.length < LEAST_FOR_DISCRIMINATION) return undefined
  return correlation(
    answers.map(each => each.ability),
    answers.map(each => (each.right ? 1 : 0)),
  )
}

/** Pearson's; undefined where one side does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [place, x] of xs.entries()) {
    const y = ys[place] ?? my
    xy += (x - mx) * (y - my)
    xx += (x - mx) ** 2
    yy += (y - my) ** 2
  }
  return xx === 0 || yy === 0 ? undefined : xy / Math.sqrt(xx * yy)
}

/** Choices that nobody took, by their places, of a question with at least so many answers. */
export function untaken(perChoice: readonly number[], choices: number, least = LEAST_FOR_DISCRIMINATION): number[] {
  const answered = perChoice.reduce((sum, each) => sum + each, 0)
  if (answered < least) return []
  return Array.from({ length: choices }, (_, place) => place).filter(place => (perChoice[place] ?? 0) === 0)
}

/** How much better another key must explain the answers before it is told: e² times as likely. */
export const KEY_THRESHOLD = 2

/** Answers below which no key is suspected: one member who knows much is no evidence. */
export const LEAST_FOR_KEY = 8

/**
 * The choice that the answers say is right, where it is another than the key: whoever knows much picks it. For each
 * choice as the key, the likelihood of the answers at the difficulty that suits them best, under the prior; those who do
 * not know it pick among the others alike.
 * @param answers the choice of each member, and their ability by other questions
 * @returns its place, or undefined where the key stands
 */
export function suspectedKey(
  answers: readonly { ability: number; choice: number }[],
  choices: number,
  key: number,
): number | undefined {
  if (answers.length < LEAST_FOR_KEY) return undefined
  const likelihoods = Array.from({ length: choices }, (_, place) => likelihood(answers, choices, place))
  const best = likelihoods.reduce((at, each, place) => (each > (likelihoods[at] ?? 0) ? place : at), 0)
  const gain = (likelihoods[best] ?? 0) - (likelihoods[key] ?? 0)
  return best !== key && gain > KEY_THRESHOLD ? best : undefined
}

function likelihood(answers: readonly { ability: number; choice: number }[], choices: number, key: number): number {
  let difficulty = 0
  const seen = answers.map(({ ability, choice }) => ({ other: ability, right: choice === key }))
  for (let step = 0; step < 8; step++) difficulty = newton(difficulty, seen, -1)
  const prior = -(difficulty ** 2) / 2
  return answers.reduce((sum, { ability, choice }) => {
    const p = chance(ability, difficulty)
    return sum + Math.log(choice === key ? p : (1 - p) / (choices - 1))
  }, prior)
}

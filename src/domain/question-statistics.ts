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
  const members = indexed(responses.map(each => each.member))
  const questions = indexed(responses.map(each => each.question))
  const right = Uint8Array.from(responses, each => (each.right ? 1 : 0))
  const abilities = new Float64Array(members.names.length)
  const difficulties = new Float64Array(questions.names.length)
  const ofMembers = bundled(members, questions, right)
  const ofQuestions = bundled(questions, members, right)
  for (let pass = 0, change = 1; pass < PASSES && change > SETTLED; pass++)
    change = Math.max(
      settle(abilities, difficulties, ofMembers, 1),
      // The difficulties see the abilities as they are by now.
      settle(difficulties, abilities, ofQuestions, -1),
    )
  return { abilities: named(members.names, abilities), difficulties: named(questions.names, difficulties) }
}

/** Names by their numbers, and the number of each response: what is computed over and over is kept in plain arrays. */
interface Indexed {
  names: string[]
  of: Int32Array
}

function indexed(keys: readonly string[]): Indexed {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(keys, key => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  return { names: [...numbers.keys()], of }
}

/** The responses of each parameter of one side in a row: where they begin, the parameter on the other side, how they went. */
interface Bundled {
  from: Int32Array
  other: Int32Array
  right: Uint8Array
}

function bundled(mine: Indexed, others: Indexed, right: Uint8Array): Bundled {
  const from = new Int32Array(mine.names.length + 1)
  for (const number of mine.of) from[number + 1] = (from[number + 1] ?? 0) + 1
  for (let at = 1; at < from.length; at++) from[at] = (from[at] ?? 0) + (from[at - 1] ?? 0)
  const next = from.slice()
  const bundle = { from, other: new Int32Array(right.length), right: new Uint8Array(right.length) }
  for (const [response, number] of mine.of.entries()) {
    const place = next[number] ?? 0
    next[number] = place + 1
    bundle.other[place] = others.of[response] ?? 0
    bundle.right[place] = right[response] ?? 0
  }
  return bundle
}

/** One step of Newton's for each parameter of one side. @returns the largest change */
function settle(values: Float64Array, others: Float64Array, { from, other, right }: Bundled, sign: 1 | -1): number {
  let change = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    let slope = -value
    let curve = -1
    for (let response = from[at] ?? 0; response < (from[at + 1] ?? 0); response++) {
      const p = 1 / (1 + Math.exp(sign * ((others[other[response] ?? 0] ?? 0) - value)))
      slope += sign * ((right[response] ?? 0) - p)
      curve -= p * (1 - p)
    }
    values[at] = value - slope / curve
    change = Math.max(change, Math.abs(slope / curve))
  }
  return change
}

function named(names: readonly string[], values: Float64Array): Map<string, number> {
  return new Map(names.map((name, at) => [name, values[at] ?? 0]))
}

/** One step of Newton's for the difficulty of a question, by its answers. */
function newton(difficulty: number, seen: readonly { ability: number; right: boolean }[]): number {
  let slope = -difficulty
  let curve = -1
  for (const { ability, right } of seen) {
    const p = chance(ability, difficulty)
    slope -= (right ? 1 : 0) - p
    curve -= p * (1 - p)
  }
  return difficulty - slope / curve
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

/**
 * How much better another key must explain the answers before it is told, as a logarithm: 6.7 times as likely. A lower one
 * would suspect more than four in a hundred right keys: see `npm run bench -- memory`.
 */
const KEY_THRESHOLD = 1.9

/** Answers below which no key is suspected: one member who knows much is no evidence. */
export const LEAST_FOR_KEY = 8

/**
 * The choice that the answers say is right, where it is another than the key: whoever knows much picks it. The likelihood
 * ratio test of Neyman and Pearson (1933), no rule finding more at as many false alarms: for each choice as the key the
 * likelihood of the answers, `φ(d) · Π (p or (1 − p) / (choices − 1))` with `p = 1 / (1 + e^(d − ability))`, at the difficulty
 * `d` that suits them best under its prior φ; those who do not know it pick among the others alike. Suspected is the
 * likeliest choice where the logarithm of its likelihood exceeds the key's by `KEY_THRESHOLD`.
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
  const seen = answers.map(({ ability, choice }) => ({ ability, right: choice === key }))
  for (let step = 0; step < 8; step++) difficulty = newton(difficulty, seen)
  const prior = -(difficulty ** 2) / 2
  return answers.reduce((sum, { ability, choice }) => {
    const p = chance(ability, difficulty)
    return sum + Math.log(choice === key ? p : (1 - p) / (choices - 1))
  }, prior)
}

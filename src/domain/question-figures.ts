import {
  chance,
  discrimination,
  fitRasch,
  type Rasch,
  type Response,
  suspectedKey,
  untaken,
} from './question-statistics.ts'

/** One member's first answer to a question: how it went, and the one choice that was given, by its place, where there is one. */
export interface GivenAnswer {
  member: string
  right: boolean
  choice?: number
}

/** A question of a study with the answers that say something about it. */
export interface AnsweredQuestion {
  id: string
  /** How many choices there are; 0 where it is answered in writing. */
  choices: number
  /** The place of the one right choice; undefined where there are several, or none. */
  key: number | undefined
  /** How often each choice was given, by all who answered. */
  perChoice: readonly number[]
  answers: readonly GivenAnswer[]
}

/** What the answers of a group say of one of its questions. */
export interface QuestionFigures {
  /** See `fitRasch`. */
  difficulty: number
  /** The share of the group that may be expected to have known it: of all who answer anything, not of those who answered this. */
  expected: number
  /** See `discrimination`. */
  discrimination: number | undefined
  /** Places of choices that nobody takes. */
  unused: number[]
  /** The place of the choice that the answers say is right, where it is another than the key. */
  suspected: number | undefined
}

/**
 * The figures of all questions of a group, fitted together, by their ids.
 *
 * A question with a wrong key makes who knows it look as if they knew less, and the more so the fewer questions each
 * member answers. So questions whose key is suspected say nothing of abilities when these are fitted a second time, and by
 * those everything is judged: the purification that Candell and Drasgow (1988, Applied Psychological Measurement 12,
 * 253–260) describe for items that are unfair to a group.
 */
export function figuresOf(questions: readonly AnsweredQuestion[]): Map<string, QuestionFigures> {
  const all = fitOf(questions)
  const suspects = new Set(questions.filter(each => suspectedBy(all, each) !== undefined).map(({ id }) => id))
  const fit = suspects.size === 0 ? all : fitOf(questions.filter(({ id }) => !suspects.has(id)))
  const group = [...all.abilities.keys()].map(member => fit.abilities.get(member) ?? 0)
  return new Map(
    questions.map(question => {
      const { id, choices, perChoice } = question
      const difficulty = fit.difficulties.get(id) ?? all.difficulties.get(id) ?? 0
      const figures: QuestionFigures = {
        difficulty,
        expected: group.length === 0 ? 0.5 : sum(group.map(ability => chance(ability, difficulty))) / group.length,
        discrimination: discrimination(byOthers(fit, question)),
        unused: untaken(perChoice, choices),
        suspected: suspectedBy(fit, question),
      }
      return [id, figures]
    }),
  )
}

/** Abilities and difficulties by some questions, and how surely each ability is known: see `informationOf`. */
type Fit = Rasch & { informations: Map<string, number> }

function fitOf(questions: readonly AnsweredQuestion[]): Fit {
  const responses = questions.flatMap(({ id, answers }) =>
    answers.map(({ member, right }): Response => ({ member, question: id, right })),
  )
  const fit = fitRasch(responses)
  return { ...fit, informations: informationOf(responses, fit) }
}

function suspectedBy(fit: Fit, question: AnsweredQuestion): number | undefined {
  const { key, choices } = question
  if (key === undefined) return undefined
  const chosen = byOthers(fit, question).flatMap(({ ability, choice }) =>
    choice === undefined ? [] : [{ ability, choice }],
  )
  return suspectedKey(chosen, choices, key)
}

/** The answers to a question with abilities by other questions: what was done with this one must not speak for who is to judge it. */
function byOthers({ abilities, difficulties, informations }: Fit, { id, answers }: AnsweredQuestion) {
  const difficulty = difficulties.get(id)
  return answers.map(answer => {
    const ability = abilities.get(answer.member) ?? 0
    if (difficulty === undefined) return { ...answer, ability }
    const p = chance(ability, difficulty)
    const information = (informations.get(answer.member) ?? 1) - p * (1 - p)
    return { ...answer, ability: ability - ((answer.right ? 1 : 0) - p) / information }
  })
}

/** How surely each member's ability is known: the prior's 1, and `p(1 − p)` for each of their answers. */
function informationOf(responses: readonly Response[], { abilities, difficulties }: Rasch): Map<string, number> {
  const found = new Map<string, number>()
  for (const { member, question } of responses) {
    const p = chance(abilities.get(member) ?? 0, difficulties.get(question) ?? 0)
    found.set(member, (found.get(member) ?? 1) + p * (1 - p))
  }
  return found
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)

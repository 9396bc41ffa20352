import { chance, discrimination, fitRasch, type Response, suspectedKey, untaken } from './question-statistics.ts'

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

/** The figures of all questions of a group, fitted together, by their ids. */
export function figuresOf(questions: readonly AnsweredQuestion[]): Map<string, QuestionFigures> {
  const responses = questions.flatMap(({ id, answers }) =>
    answers.map(({ member, right }): Response => ({ member, question: id, right })),
  )
  const { abilities, difficulties } = fitRasch(responses)
  const informations = informationOf(responses, abilities, difficulties)
  const group = [...abilities.values()]
  return new Map(
    questions.map(({ id, choices, key, perChoice, answers }) => {
      const difficulty = difficulties.get(id) ?? 0
      // What a member did with this question must not speak for them when it is judged.
      const others = answers.map(answer => {
        const ability = abilities.get(answer.member) ?? 0
        const p = chance(ability, difficulty)
        const information = (informations.get(answer.member) ?? 1) - p * (1 - p)
        return { ...answer, ability: ability - ((answer.right ? 1 : 0) - p) / information }
      })
      const chosen = others.flatMap(({ ability, choice }) => (choice === undefined ? [] : [{ ability, choice }]))
      const figures: QuestionFigures = {
        difficulty,
        expected: group.length === 0 ? 0.5 : sum(group.map(ability => chance(ability, difficulty))) / group.length,
        discrimination: discrimination(others),
        unused: untaken(perChoice, choices),
        suspected: key === undefined ? undefined : suspectedKey(chosen, choices, key),
      }
      return [id, figures]
    }),
  )
}

/** How surely each member's ability is known: the prior's 1, and `p(1 − p)` for each of their answers. */
function informationOf(
  responses: readonly Response[],
  abilities: ReadonlyMap<string, number>,
  difficulties: ReadonlyMap<string, number>,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const { member, question } of responses) {
    const p = chance(abilities.get(member) ?? 0, difficulties.get(question) ?? 0)
    found.set(member, (found.get(member) ?? 1) + p * (1 - p))
  }
  return found
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)

import { correlation, fitRasch, type Response, suspectedKey } from '../../src/domain/question-statistics.ts'
import { normal, randomOf } from './group.ts'

const CHOICES = 4

/** How difficulties by the Rasch model go with the true ones where members choose what they answer. */
export function raschAgainstTruth(members: number, questions: number, answers: number, seed: number): number {
  const random = randomOf(seed)
  const abilities = Array.from({ length: members }, () => normal(random))
  const truth = Array.from({ length: questions }, () => normal(random))
  const responses: Response[] = []
  for (const [question, difficulty] of truth.entries()) {
    // Whoever is likely to know it is likelier to answer.
    const willing = abilities
      .map((ability, member) => ({ ability, member, wish: random() * (1 + 1 / (1 + Math.exp(difficulty - ability))) }))
      .sort((a, b) => b.wish - a.wish)
      .slice(0, answers)
    for (const { ability, member } of willing)
      responses.push({
        member: `${member}`,
        question: `${question}`,
        right: random() < 1 / (1 + Math.exp(difficulty - ability)),
      })
  }
  const { difficulties } = fitRasch(responses)
  return (
    correlation(
      truth,
      truth.map((_, question) => difficulties.get(`${question}`) ?? 0),
    ) ?? 0
  )
}

/** Shares of wrong keys that are found, and of right keys that are suspected, from the answers alone. */
export function wrongKeys(members: number, questions: number, answers: number, seed: number) {
  const random = randomOf(seed)
  const abilities = Array.from({ length: members }, () => normal(random))
  const asked = Array.from({ length: questions }, (_, place) => ({
    difficulty: normal(random),
    key: place % 10 === 0 ? 1 : 0,
  }))
  const given = asked.map(({ difficulty }) => {
    const who = abilities.map((_, member) => ({ member, wish: random() })).sort((a, b) => a.wish - b.wish)
    return who.slice(0, answers).map(({ member }) => {
      const knows = random() < 1 / (1 + Math.exp(difficulty - (abilities[member] ?? 0)))
      return { member, choice: knows ? 0 : 1 + Math.floor(random() * (CHOICES - 1)) }
    })
  })
  let [found, wrong, alarms, right] = [0, 0, 0, 0]
  const responses = given.flatMap((theirs, question) =>
    theirs.map(({ member, choice }) => ({
      member: `${member}`,
      question: `${question}`,
      right: choice === asked[question]?.key,
    })),
  )
  const { abilities: estimated } = fitRasch(responses)
  for (const [question, { key }] of asked.entries()) {
    const answersTo = (given[question] ?? []).map(({ member, choice }) => ({
      ability: estimated.get(`${member}`) ?? 0,
      choice,
    }))
    const suspected = suspectedKey(answersTo, CHOICES, key)
    if (key === 0) {
      right++
      if (suspected !== undefined) alarms++
    } else {
      wrong++
      if (suspected === 0) found++
    }
  }
  return { found: found / wrong, alarms: alarms / right }
}

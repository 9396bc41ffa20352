import { type AnsweredQuestion, figuresOf } from '../../src/domain/question-figures.ts'
import { correlation, suspectedKey } from '../../src/domain/question-statistics.ts'
import { normal, randomOf } from './group.ts'

const CHOICES = 4

/** How difficulties by the Rasch model go with the true ones where members choose what they answer. */
export function raschAgainstTruth(members: number, questions: number, answers: number, seed: number): number {
  const random = randomOf(seed)
  const abilities = Array.from({ length: members }, () => normal(random))
  const truth = Array.from({ length: questions }, () => normal(random))
  const answered = truth.map((difficulty, question): AnsweredQuestion => {
    // Whoever is likely to know it is likelier to answer.
    const willing = abilities
      .map((ability, member) => ({ ability, member, wish: random() * (1 + 1 / (1 + Math.exp(difficulty - ability))) }))
      .sort((a, b) => b.wish - a.wish)
      .slice(0, answers)
    const given = willing.map(({ ability, member }) => ({
      member: `${member}`,
      right: random() < 1 / (1 + Math.exp(difficulty - ability)),
    }))
    return { id: `${question}`, choices: 0, key: undefined, perChoice: [], answers: given }
  })
  const figures = figuresOf(answered)
  return (
    correlation(
      truth,
      truth.map((_, question) => figures.get(`${question}`)?.difficulty ?? 0),
    ) ?? 0
  )
}

/** How wrong keys were told from right ones: shares of wrong ones that are found, and of right ones that are suspected. */
export interface Told {
  found: number
  alarms: number
}

/**
 * One question in ten has a wrong key, of as many choices as others and without a word about it: what the answers say by
 * themselves, and what they would say if every ability were known, which no rule can better.
 */
export function wrongKeys(
  members: number,
  questions: number,
  answers: number,
  seed: number,
): { told: Told; atBest: Told } {
  const random = randomOf(seed)
  const abilities = Array.from({ length: members }, () => normal(random))
  const asked = Array.from({ length: questions }, (_, place) => ({
    difficulty: normal(random),
    key: place % 10 === 0 ? 1 : 0,
  }))
  const answered = asked.map(({ difficulty, key }, question): AnsweredQuestion => {
    const who = abilities.map((_, member) => ({ member, wish: random() })).sort((a, b) => a.wish - b.wish)
    const given = who.slice(0, answers).map(({ member }) => {
      const knows = random() < 1 / (1 + Math.exp(difficulty - (abilities[member] ?? 0)))
      const choice = knows ? 0 : 1 + Math.floor(random() * (CHOICES - 1))
      return { member: `${member}`, choice, right: choice === key }
    })
    return { id: `${question}`, choices: CHOICES, key, perChoice: [], answers: given }
  })
  const figures = figuresOf(answered)
  const byTruth = ({ answers: given, key }: AnsweredQuestion) => {
    const known = given.map(({ member, choice = 0 }) => ({ ability: abilities[Number(member)] ?? 0, choice }))
    return suspectedKey(known, CHOICES, key ?? 0)
  }
  return {
    told: toldOf(answered.map(each => ({ key: each.key, suspected: figures.get(each.id)?.suspected }))),
    atBest: toldOf(answered.map(each => ({ key: each.key, suspected: byTruth(each) }))),
  }
}

/** The truth is choice 0. */
function toldOf(judged: readonly { key: number | undefined; suspected: number | undefined }[]): Told {
  const wrong = judged.filter(({ key }) => key !== 0)
  const right = judged.filter(({ key }) => key === 0)
  return {
    found: wrong.filter(({ suspected }) => suspected === 0).length / wrong.length,
    alarms: right.filter(({ suspected }) => suspected !== undefined).length / right.length,
  }
}

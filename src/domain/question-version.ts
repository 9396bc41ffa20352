import type { Question } from './course.ts'
import { isRightChoice, rightSets } from './grading.ts'
import type { AskedQuestion } from './question.ts'

type Worded = Pick<AskedQuestion, 'kind' | 'prompt' | 'choices' | 'accepted' | 'further'>

/**
 * What a question asks and takes for right, the same in whatever order its choices are shown and whatever else a host
 * has accepted: where it changes, the author has mended the question.
 */
export function wordingOf({ kind, prompt, choices, accepted, further = [] }: Worded): string {
  const key = choices.map(({ text, right }, place) => [text === '' ? place : text, right])
  const written = accepted.filter(each => !further.includes(each))
  return JSON.stringify([kind, prompt, key.sort((a, b) => String(a[0]).localeCompare(String(b[0]))), written])
}

/** Whether a question of a course still asks, in one of its languages, what it asked in a post. */
export function isWordedSo({ kind, texts }: Pick<Question, 'kind' | 'texts'>, asked: Worded): boolean {
  const wording = wordingOf(asked)
  return Object.values(texts).some(text => wordingOf({ kind, ...text }) === wording)
}

/**
 * Where each choice of one post stands in another of the same question: choices are shuffled for each.
 * @returns undefined for one that is not there
 */
export function placesIn(from: Pick<AskedQuestion, 'choices'>, to: Pick<AskedQuestion, 'choices'>) {
  const { choices: there } = to
  return from.choices.map(({ text }, place) => {
    // True and false have no texts, and are not shuffled.
    const found = text === '' ? place : there.findIndex(each => each.text === text)
    return found < 0 || found >= there.length ? undefined : found
  })
}

/**
 * A post of a question with one more choice accepted: by itself where one is picked; where several are, together with what
 * is right without it.
 * @returns undefined where there is no such choice, or it is right already
 */
export function withChoice(asked: AskedQuestion, place: number): AskedQuestion | undefined {
  if (!asked.choices[place] || isRightChoice(asked, place)) return undefined
  const before = asked.kind === 'multiple-choice' ? rightSets(asked) : [[]]
  return { ...asked, also: [...(asked.also ?? []), ...before.map(set => [...set, place].sort((a, b) => a - b))] }
}

/** A post of a question with what was accepted besides in another post of it, where the two are worded alike. */
export function withAccepted(asked: AskedQuestion, from: AskedQuestion): AskedQuestion {
  if (wordingOf(asked) !== wordingOf(from)) return asked
  const places = placesIn(from, asked)
  const also = (from.also ?? []).map(set => set.flatMap(place => places[place] ?? []).sort((a, b) => a - b))
  const known = new Set((asked.also ?? []).map(set => set.join()))
  const moreSets = also.filter(set => !known.has(set.join()))
  const moreTexts = (from.further ?? []).filter(text => !asked.accepted.includes(text))
  return {
    ...asked,
    ...(moreSets.length > 0 && { also: [...(asked.also ?? []), ...moreSets] }),
    ...(moreTexts.length > 0 && {
      accepted: [...asked.accepted, ...moreTexts],
      further: [...(asked.further ?? []), ...moreTexts],
    }),
  }
}

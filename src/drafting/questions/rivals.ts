import { squash } from '../squash.ts'
import { isNotablyLongest } from './notably-longest.ts'
import { countShared, isTooNear, overlap, type Topic } from './topic.ts'

/** How many terms before and after one are looked at: those of one subject stand together. */
const NEAR = 24
/** So many of them are plenty to choose three from. */
const BEST = 12
/** Two definitions that share more of their words may both be right. */
const MOST_SHARED = 0.7

const UNTOLD = 8

/**
 * Terms that could be taken for one: of the same kind, from the same list or nearby, of a like form; best first.
 * None of them is it by another name, or a kind of it.
 * @param told terms that the notes say something of; others are taken where there are no more of these
 */
export function rivalsOf(topic: Topic, at: number, topics: readonly Topic[], told: ReadonlySet<Topic>): Topic[] {
  const near = topics.slice(Math.max(0, at - NEAR), at + NEAR + 1)
  return near
    .filter(
      rival =>
        rival !== topic &&
        rival.definition !== '' &&
        rival.key !== topic.key &&
        overlap(topic, rival) <= MOST_SHARED &&
        !isTooNear(topic, rival),
    )
    .map(rival => ({ rival, score: likeness(topic, rival) - (told.has(rival) ? 0 : UNTOLD) }))
    .sort((a, b) => b.score - a.score || Math.abs(a.rival.place - topic.place) - Math.abs(b.rival.place - topic.place))
    .slice(0, BEST)
    .map(each => each.rival)
}

function likeness(topic: Topic, rival: Topic): number {
  const shared = countShared(topic.words, rival.words)
  const named = rival.keys.some(key => topic.key.includes(key))
  return (
    (topic.typed === rival.typed ? 4 : 0) +
    (topic.parent === rival.parent ? 3 : 0) +
    (topic.isLatin === rival.isLatin ? 1.5 : 0) +
    Math.min(2, shared) * 0.75 +
    (Math.abs(topic.term.name.length - rival.term.name.length) <= 4 ? 0.5 : 0) -
    (named ? 4 : 0) -
    Math.min(2, Math.abs(topic.place - rival.place) / 40)
  )
}

/** The first rivals of which none makes a right text stand out as the longest; undefined where there are none such. */
export function evenly(
  right: string,
  rivals: readonly Topic[],
  textOf: (rival: Topic) => string,
  most = 3,
): Topic[] | undefined {
  const texts = new Set([squash(right)])
  const usable = rivals.filter(rival => {
    const key = squash(textOf(rival))
    return key !== '' && !texts.has(key) && texts.add(key)
  })
  const chosen = usable.slice(0, most)
  const isLongest = () => isNotablyLongest(right, chosen.map(textOf))
  if (chosen.length > 0 && isLongest()) {
    const longer = usable.slice(most).find(rival => !isNotablyLongest(right, [textOf(rival)]))
    if (!longer) return undefined
    chosen[chosen.length - 1] = longer
  }
  return chosen.length >= 2 ? chosen : undefined
}

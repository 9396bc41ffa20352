import type { Block } from '../../notes.ts'
import type { Candidate } from '../candidate.ts'
import { sentencesOf } from '../sentences.ts'
import { nameAtEnd } from './name-at-end.ts'
import { readEnglishSentence } from './sentence.ts'

/** "It's a mount that …", "That is the distance at which …": the next sentence goes on about it. */
const GOES_ON =
  /^(?:So,?\s|Basically,?\s)?(?:That|This|It|Which|They|These|Those)(?:['’]s|['’]re|\s(?:is|are))\s(?:simply\s|just\s|basically\s|essentially\s)?((?:an?|the|any|how|what|where|when)\s\S.*)$/
/** A name of several words behind an article, or one that is set off. */
const GIVEN = /\b(?:an?|the|called)\s[\p{Ll}-]+(?:\s[\p{Ll}-]+){1,2}$|\*\*$/u
const ENOUGH = 0.6

/** "Some use a sea anchor. It's a bag that …": what the next sentence says of the name in which one ends. */
export function explainedNext(block: Block, place: number, isKnown: (name: string) => boolean): Candidate[] {
  if (block.kind !== 'text' && block.kind !== 'item') return []
  const sentences = sentencesOf(block.text)
  return sentences.slice(1).flatMap((next, at) => {
    const definition = GOES_ON.exec(next)?.[1]
    const before = (sentences[at] ?? '').replace(/[.!]+$/, '')
    if (definition === undefined || !GIVEN.test(before) || definesAnother(before)) return []
    const term = nameAtEnd(before, isKnown)
    const strength = term ? strengthOf(term.name, definition) : 0
    return term && strength >= ENOUGH
      ? [
          {
            ...term,
            definition,
            block: place,
            lines: block.lines,
            rule: 'sentence' as const,
            strength: strength - 0.05,
          },
        ]
      : []
  })
}

/** "Ballasting is loading the **hold**. It is a …": what the sentence before is about goes on. */
const definesAnother = (before: string) =>
  readEnglishSentence(before, () => false).some(
    ({ name, strength }) => strength >= ENOUGH && before.toLowerCase().startsWith(name.toLowerCase()),
  )

/** As sure as where the name itself is the subject. */
function strengthOf(name: string, predicate: string): number {
  const [said] = readEnglishSentence(`The ${name} is ${predicate}`, () => false)
  return said?.name === name ? said.strength : 0
}

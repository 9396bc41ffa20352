import { withoutParticle } from '../../../domain/normalise.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Surroundings } from '../candidate.ts'
import { isLabelWord } from '../names/label-words.ts'
import { soundOf } from '../names/sound.ts'
import { ADNOMINAL } from './topic.ts'

/** Whether a sentence is about something that the notes name again, and not about what stands above it. */
function hasOwnTopic(words: readonly string[], notes: Surroundings): boolean {
  return words
    .slice(0, 4)
    .some(
      word =>
        /[은는]$/.test(word) &&
        !/^(?:또|혹)[은는]$/.test(word) &&
        !ADNOMINAL.test(word) &&
        !isLabelWord(word.slice(0, -1)) &&
        notes.mentions(withoutParticle(squash(word)) ?? '') > 1,
    )
}

/** "…을 하나씩만 맡긴다는 원칙", below "한 손 원칙": a clause, and the noun in which the name ends too. */
const ENDS_IN_NOUN = /[가-힣](?:[는은한된인던운른간온]|[할될])\s([가-힣]{2,6}(?<![다요]))[.]?$/

/** Whether a phrase ends in the noun in which a name ends: then it says which of that kind the name is. */
export function isOfItsKind(name: string, phrase: string): boolean {
  const noun = ENDS_IN_NOUN.exec(plain(phrase))?.[1]
  return noun !== undefined && name !== noun && name.endsWith(noun)
}

/** Whether a sentence begins with a name as the other script spells it: "페이지 폴트는 …" below "Page fault". */
function beginsAlike(words: readonly string[], name: string): boolean {
  const sound = /[가-힣]/.test(name) ? undefined : soundOf(name)
  const own = words.slice(0, wordsIn(name))
  const last = own.pop()?.replace(/(?:이란|란|은|는|이|가|을|를|의)$/, '')
  return sound !== undefined && soundOf([...own, last].join(' ')) === sound
}

/** How sure it is that the first Korean sentence below a name says what that is, by how it begins and ends. */
export function koreanAnswer(first: string, heading: string, names: readonly string[], notes: Surroundings): number {
  if (isOfItsKind(heading, first)) return 0.7
  const words = plain(first).split(/\s+/)
  const opening = squash(words.slice(0, 4).join(' '))
  if (names.some(name => opening.startsWith(name)) || beginsAlike(words, heading)) return 0.6
  const isOfOther = hasOwnTopic(words, notes)
  if (isFragment(first)) return isOfOther ? 0.4 : 0.6
  const isNamed = names.some(name => squash(first).includes(name))
  if (isOfOther) return isNamed ? 0.5 : 0.3
  return sureByVerb(first) ?? (isNamed ? 0.52 : sureWithoutTopic(words, names, notes))
}

/** Whether a text ends in no verb. */
const isFragment = (text: string) =>
  !/[다요까]$/.test(
    plain(text)
      .replace(/[.!?]+$/, '')
      .replace(/\s?→.*$/, ''),
  )

/** How sure it is by a verb that definitions have. */
function sureByVerb(sentence: string): number | undefined {
  if (/역할을?\s?(?:한다|합니다|함|수행)/.test(sentence)) return 0.56
  const isMeant =
    /(?:을|를)\s(?:의미|뜻|말)하(?:며|고|는데),?\s/.test(sentence) ||
    /(?:이다|입니다|말한다|의미한다|뜻한다|것이다|말합니다|의미합니다|예요|이에요)[.!]*$/.test(sentence)
  return isMeant ? 0.62 : undefined
}

/** A sentence without a topic is about what its section is about, where the notes come back to that. */
function sureWithoutTopic(words: readonly string[], names: readonly string[], notes: Surroundings): number {
  if (names.some(name => notes.mentions(name) >= 4)) return 0.5
  return words.length >= 4 && !words.some(word => /[가-힣](?:은|는|이|가)$/.test(word)) ? 0.5 : 0.45
}

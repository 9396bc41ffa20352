import type { Translate } from '../../i18n/catalogue.ts'
import { literal } from '../markdown.ts'
import { isShortFor } from '../terms/names/initials.ts'
import type { Asked } from './ask-choice.ts'
import { canBeTyped } from './ask-written.ts'
import type { Topic } from './topic.ts'

const isKorean = (text: string) => /[가-힣]/.test(text)

/** How one name of a term is asked for by another. */
interface Way {
  lead: 'draft.ask.in-short' | 'draft.ask.in-full' | 'draft.ask.in-korean' | 'draft.ask.in-english'
  isMeant: (name: string, alias: string) => boolean
}

const IN_SHORT: readonly Way[] = [
  { lead: 'draft.ask.in-short', isMeant: (name, alias) => isShortFor(alias, name) },
  { lead: 'draft.ask.in-full', isMeant: (name, alias) => isShortFor(name, alias) },
]
const IN_OTHER_LANGUAGE: readonly Way[] = [
  { lead: 'draft.ask.in-korean', isMeant: (name, alias) => !isKorean(name) && isKorean(alias) },
  { lead: 'draft.ask.in-english', isMeant: (name, alias) => isKorean(name) && !isKorean(alias) },
]

/** The short form of a name, or what it stands for. */
export const askInShort = (topic: Topic, say: Translate) => askName(topic, IN_SHORT, say)

/** A name in the other language. */
export const askInOtherLanguage = (topic: Topic, say: Translate) => askName(topic, IN_OTHER_LANGUAGE, say)

/** Only names of the kind that is asked for are right. */
function askName(topic: Topic, ways: readonly Way[], say: Translate): Asked | undefined {
  const { name, aliases } = topic.term
  for (const { lead, isMeant } of ways) {
    const accepted = aliases.filter(alias => isMeant(name, alias))
    if (accepted[0] === undefined || !canBeTyped(accepted[0])) continue
    return {
      how: 'name',
      kind: 'short-answer',
      difficulty: 2,
      prompt: say(lead, { name: literal(name) }),
      choices: [],
      accepted,
      explanation: say('draft.explain.notes', { quote: `${literal(name)} (${literal(aliases.join(', '))})` }),
    }
  }
  return undefined
}

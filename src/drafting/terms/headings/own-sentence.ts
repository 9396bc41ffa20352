import type { Language } from '../../../domain/course.ts'
import { squash } from '../../squash.ts'
import type { Answer, Surroundings } from '../candidate.ts'
import { readEnglishSentence } from '../english/sentence.ts'
import { isOfItsKind } from '../korean/answer.ts'
import { readKoreanSentence } from '../korean/sentence.ts'
import { readAlone } from '../read-alone.ts'
import { keyOf } from '../settle.ts'
import type { KnownBy } from './known-by.ts'

/** So many sentences below a heading are looked at for its name. */
const MOST_SENTENCES = 3

/** What the first sentence that names a thing itself says of it. */
export function ownSentence(sentences: readonly string[], known: KnownBy, notes: Surroundings): Answer | undefined {
  for (const [at, sentence] of sentences.slice(0, MOST_SENTENCES).entries()) {
    const read = languageOf(sentence, notes) === 'ko' ? readKoreanSentence : readEnglishSentence
    const own = read(sentence, () => true).find(each => [each.name, ...each.aliases].some(said => isSame(said, known)))
    if (own) return { definition: own.definition, strength: at === 0 ? 0.85 : 0.65, name: betterName(own.name, known) }
  }
  return undefined
}

/** Whether a sentence says what something else is than what stands above it. */
export function tellsOfOther(sentence: string, { name, squashed }: KnownBy, notes: Surroundings): boolean {
  const bare = squash(sentence)
  return (
    !squashed.some(each => bare.startsWith(each)) &&
    !isOfItsKind(name, sentence) &&
    readAlone(sentence, languageOf(sentence, notes)).some(each => each.strength >= 0.5)
  )
}

const languageOf = (sentence: string, { language }: Surroundings): Language =>
  language === 'ko' && /[가-힣]/.test(sentence) ? 'ko' : 'en'

const isSame = (said: string, known: KnownBy) => known.keys.includes(keyOf(said)) || isOwned(said, known)

/** "칸트의 정언명령" for "칸트 정언명령". */
const isOwned = (said: string, { keys }: KnownBy) =>
  /의\s/.test(said) && keys.includes(keyOf(said.replace(/의\s/g, ' ')))

/** The name as a sentence has it: a heading may be in the plural, or in capitals; the sentence is not. */
function betterName(said: string, known: KnownBy): string | undefined {
  const { name, aliases } = known
  const isAsGiven = (/[a-z]/.test(name) && squash(said) === squash(name)) || isOwned(said, known)
  const isWhole = [name, ...aliases].some(each => keyOf(each) === keyOf(said))
  return isWhole && !isAsGiven ? said : undefined
}

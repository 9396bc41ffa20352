import type { Language } from '../../../domain/course.ts'
import { remembered } from '../../remembered.ts'
import { IDIOM, isEnglishName } from './english-name.ts'
import { isKoreanName } from './korean-name.ts'
import { isLabelWord, LABELS } from './label-words.ts'
import { isCutOff, isFormula, isMention, isPath, isRowNumber, isSpeaker } from './no-name.ts'
import { isPartOfSentence } from './part-of-sentence.ts'
import { isCountOfKind, isQuantity, isWhen } from './quantities.ts'
import { isCommand, isTypedSign } from './typed.ts'

const MOST_LETTERS = 60

/**
 * Whether something can be the name of a term: short, a noun, no label such as "Note" and no date.
 * @param given whether the notes plainly give it for one, so that a word such as "role" may be a name too
 */
export function isName(name: string, language: Language, given = false): boolean {
  return (given ? GIVEN : SAID)[language](name)
}

/** "-지만", "-(으)면": an ending, of whatever kind. */
const AFFIX = /^-\(?[가-힣][^\s:]{0,9}$/

const SAID: Record<Language, (name: string) => boolean> = {
  ko: remembered(name => isNameAnew(name, 'ko', false)),
  en: remembered(name => isNameAnew(name, 'en', false)),
}

const GIVEN: Record<Language, (name: string) => boolean> = {
  ko: remembered(name => isNameAnew(name, 'ko', true)),
  en: remembered(name => isNameAnew(name, 'en', true)),
}

function isNameAnew(name: string, language: Language, given: boolean): boolean {
  if (AFFIX.test(name) || (given && /^\p{Script=Greek}$/u.test(name))) return true
  if (!isOfFewLetters(name) || (!given && isLabel(name))) return false
  if (isCountOfKind(name) || isTypedSign(name) || isCommand(name)) return true
  if (isOtherThing(name) || SIGNS_OF_CODE.test(name) || SIGNS_OF_SENTENCE.test(name)) return false
  const words = name.split(/\s+/)
  if (/[가-힣]/.test(name)) return isKoreanName(name, words, given)
  return words.length <= (language === 'ko' ? 6 : 7) && (isEnglishName(name) || (given && isIdiom(name)))
}

/** One letter is a word only in a script such as Han. */
const isOfFewLetters = (name: string) =>
  name.length <= MOST_LETTERS && /\p{L}/u.test(name) && (name.length >= 2 || /\p{Lo}/u.test(name))

const isLabel = (name: string) =>
  isLabelWord(name.replace(/^\((.*)\)$/, '$1')) || LABELS.has(name.replace(/\s*[\d#]{1,3}$/, '').toLowerCase())

/** When something was, how much of it there is, how it is reckoned, where it is, who says it. */
const isOtherThing = (name: string) =>
  isWhen(name) ||
  isQuantity(name) ||
  isFormula(name) ||
  isCutOff(name) ||
  isRowNumber(name) ||
  isSpeaker(name) ||
  isPartOfSentence(name) ||
  isPath(name) ||
  isMention(name)

/** Signs of code, of a label with what is said behind it, or of an example. */
const SIGNS_OF_CODE =
  /^[<>=|&~]+\s|^\[|^\/[가-힣]|\s[:：]|\s출처$|(?!^[A-Za-z-]+:\s[\w=-]+$)^.*\p{L}:\s+\S|\),\s|^(?:예|ex|e\.g)[).:]|="|<\//iu

/** Signs of a sentence, an address or a reckoning. */
const SIGNS_OF_SENTENCE =
  /^\([^()]*[:：,][^()]*\)$|(?<!\sv)[.!?。]\s|[!?。]$|^https?:|^www\.|[=+]\s|[{};]|\s[→⇒]\s|@\w+\.\w|^[\d\s.,:%-]+[A-Za-z]?$/u

const isIdiom = (name: string) => IDIOM.test(name) || / to be | in /.test(name)

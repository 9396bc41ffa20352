import type { Language } from '../../domain/course.ts'
import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { wordsIn } from '../reading/line-kind.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { termNamed } from './names/term-named.ts'
import { sentencesOf } from './sentences.ts'

/** 'This “narrative fallacy” leads us …', "이러한 ‘교착 상태’는 …": what was said before has this name. */
const POINTING: Record<Language, RegExp> = {
  en: /^(?:This|These|Such(?:\san?)?)\s(?:\*\*|["“`])([^"“”*`]{3,40}?),?(?:\*\*|["”`])(?=[\s,.;])/,
  ko: /^(?:이|이런|이러한|그러한|이와 같은|이 같은)\s(?:\*\*|["“‘'「『`])([^"“”‘’'「」『』*`]{2,30})(?:\*\*|["”’'」』`])/,
}
/** "This is called osmosis.", "이를 교착 상태라고 한다." */
const NAMED: Record<Language, RegExp> = {
  en: /^(?:This|That|It)(?:\s(?!is\s)\p{Ll}+){0,2}\s(?:is|are)\s(?:also |often |usually |sometimes |commonly )?(?:called|known as|termed|referred to as)\s(?:the |an? )?["“*`]{0,2}([\p{L}\p{N}][\p{L}\p{N}’' -]{2,40}?)["”*`]{0,2}\.?$/u,
  ko: /^(?:\S+(?:에서는?|은|는)\s)?(?:이를|이것을|이걸|그것을|(?:이|그|이런|이러한|그런|그러한|해당)\s[가-힣]{1,8}(?:을|를))\s(?:흔히\s|보통\s|우리는\s)?(?:\*\*|["“‘'`])?([^"“”‘’'*`]{2,30}?)(?:\*\*|["”’'`])?(?:이)?라고?\s(?:한다|합니다|부른다|부릅니다|해요|불러요|함|부름|칭한다|일컫는다|불(?:렀|렸)(?:다|습니다|음)|했다|하였다|(?:부르|하|칭하|불렀|했)(?:고|으?며|는데)[,\s].*)\.?$/,
}
/** "That's the **expectation measure**.", "(That is delta compression.)" */
const THAT_IS =
  /^\(?(?:\*\*)?(?:This|That|It)(?:['’]s|\sis)\s(?:called\s|just\s|what is called\s)?(?:the\s|an?\s)?(?:\*\*([^*]{3,40})\*\*|(\p{Ll}[\p{L}-]+(?:\s[\p{L}-]+){1,3}?))(?:\.?\)?(?:\*\*)?$|[.,)]|\s(?:-|and|that|which|where|because)\s)/u

/** "이것이 교차!", "이 작업이 결산조정이고, …", "이 30초가 terminationGracePeriod.": the same in Korean. */
const THAT_IS_KOREAN =
  /^(?:이것이|이게|이\s[가-힣\d]{1,6}[이가])\s(?:바로\s|곧\s)?(\*\*[^*]{2,30}\*\*|[A-Za-z][\w-]+(?:\s[A-Za-z][\w-]+){0,2}|[가-힣]{2,8}?(?:\s[가-힣]{2,6}?)?)(?:이다|입니다|이에요|예요|이죠|임|이고,\s.*|인데,\s.*|이며,\s.*)?[.!]?$/

/** "That is the CPA, or the closest point of approach.": both its names. */
const THAT_IS_OR =
  /^(?:This|That|It)(?:['’]s|\sis)\s(?:called\s|known as\s)?(?:the\s|an?\s)?(\p{L}[\p{L}-]*(?:\s[\p{L}-]+){0,2}),?\s(?:or|also called|also known as|aka)\s(?:the\s|an?\s)?(\p{L}[\p{L}-]*(?:\s[\p{L}-]+){0,4})\.?$/u

/** 'Money is used as a "unit of account"', and below: "This means that …". */
const ENDING = /(?:\*\*|["“`])([^"“”*`]{3,40}?)[.,]?(?:\*\*|["”`])[.:]?$/
const MEANING: Record<Language, RegExp> = {
  en: /^(?:This|That|It|Which)\s(?:simply\s|just\s|basically\s|essentially\s|only\s)?(?:means?|refers to|is when|is where)\s\S+\s\S+/,
  ko: /^(?:즉|이는|이것은|쉽게 말해|다시 말해|말 그대로),?\s.*(?:뜻|의미|말|것)(?:이다|입니다|한다|합니다|함|임)?\.?$/,
}

/** Names that a sentence gives to what stands before it, or that the line below explains. */
export function pointingBack(block: Block, place: number, notes: Surroundings): Candidate[] {
  if (block.kind !== 'text' && block.kind !== 'item') return []
  const base = { block: place, lines: block.lines, rule: 'sentence' as const }
  const sentences = sentencesOf(block.text)
  const back = sentences.slice(1).flatMap((sentence, at) => {
    const raw =
      POINTING[notes.language].exec(sentence)?.[1] ??
      NAMED[notes.language].exec(sentence)?.[1] ??
      (notes.language === 'ko' ? THAT_IS_KOREAN.exec(sentence)?.[1] : thatIs(sentence, notes))
    const before = sentences[at] ?? ''
    const isTold = wordsIn(before) >= (notes.language === 'ko' ? 3 : 4) && !/\?$/.test(before)
    return isTold
      ? named(raw, notes.language).map(name => ({ ...base, ...name, definition: before, strength: 0.7 }))
      : []
  })
  const behind = notes.language === 'ko' ? namedBehind(block.text).map(each => ({ ...base, ...each })) : []
  return [...back, ...behind, ...explainedBelow(block, place, notes)]
}

/** "… 레이어를 복사하여 만든다. (copy-on-write)": a foreign name in brackets behind the sentence that says what it is. */
const BEHIND = /\(([A-Za-z]+(?:[\s-][A-Za-z]+){1,3}|[A-Z]{2,6}\s[가-힣]{2,8})\)[.]?$/
const ENDS_SENTENCE = /(?:다|음|함|됨|임|요)[.]?$/

function namedBehind(text: string): Pick<Candidate, 'name' | 'aliases' | 'definition' | 'strength'>[] {
  const bracket = BEHIND.exec(text)
  if (!bracket) return []
  const definition = sentencesOf(text.slice(0, bracket.index).trim()).at(-1) ?? ''
  return ENDS_SENTENCE.test(definition) && wordsIn(definition) >= 4
    ? named(bracket[1], 'ko').map(name => ({ ...name, definition, strength: 0.54 }))
    : []
}

/** What a sentence says that the one before it told of: a name that is marked, or comes again. */
function thatIs(sentence: string, notes: Surroundings): string | undefined {
  const both = THAT_IS_OR.exec(sentence)
  if (both) return `${both[1]} (${both[2]})`
  const [, bold, plainly] = THAT_IS.exec(sentence) ?? []
  const isOfFound =
    /\s(?:effect|law|principle|paradox|fallacy|bias|theorem|theory|hypothesis|syndrome|heuristic|dilemma)$/
  return (
    bold ?? (plainly !== undefined && (isOfFound.test(plainly) || notes.mentions(plainly) >= 2) ? plainly : undefined)
  )
}

function explainedBelow(block: Block, place: number, notes: Surroundings): Candidate[] {
  const raw = ENDING.exec(block.text)?.[1]
  const below = notes.blocks[place + 1]
  if (raw === undefined || !below || (below.kind !== 'text' && below.kind !== 'item')) return []
  const isUnder =
    below.parent === place || (below.parent === block.parent && (below.kind === 'text' || block.kind === 'text'))
  if (!isUnder || !MEANING[notes.language].test(plain(below.text))) return []
  const lines = [...block.lines, ...below.lines]
  const definition = sentencesOf(below.text)[0] ?? ''
  return named(raw, notes.language).map(name => ({
    ...name,
    definition,
    lines,
    block: place,
    rule: 'sentence',
    strength: 0.62,
  }))
}

function named(raw: string | undefined, language: Language): Pick<Candidate, 'name' | 'aliases'>[] {
  const term = raw === undefined ? undefined : termNamed(raw, language)
  return term && wordsIn(term.name) <= 4 ? [term] : []
}

import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { boldInside, boldNames } from './bold-inside.ts'
import { readBrackets } from './brackets/brackets.ts'
import { readQuotedBracket } from './brackets/quoted-bracket.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import type { Said } from './english/said.ts'
import { readEnglishSentence } from './english/sentence.ts'
import { isOfItsKind } from './korean/answer.ts'
import { readFormer } from './korean/former.ts'
import { readKoreanSentence } from './korean/sentence.ts'
import { isSetOff } from './labels/goes-on.ts'
import { splitLabel } from './labels/label.ts'
import { isShortForm } from './names/initials.ts'
import { LABELS } from './names/label-words.ts'
import { isName } from './names/names.ts'
import { parseName } from './names/parse-name.ts'
import { clausesOf, sentencesOf } from './sentences.ts'

/** What stands above in more letters is no name. */
const LONGEST_ABOVE = 60

/** What goes on for more letters without a stop is no sentence. */
const LONGEST = 2000

/** What its sentences say: "A is a B", "A는 B이다", "… is called A". */
export function said(
  block: Block,
  place: number,
  notes: Surroundings,
  isKnown: (name: string) => boolean,
): Candidate[] {
  const label = splitLabel(block.text)
  // Of a line that begins with a label only what comes after it is a sentence.
  // "Definition: a bond is …"
  const isWord = label !== undefined && LABELS.has(plain(label.name).toLowerCase())
  const isNamed = label !== undefined && isName(parseName(label.name).name, notes.language)
  const isApart = label?.mark === 'bold' || label?.mark === 'code' ? isSetOff(block.text, label) : true
  const text =
    (isNamed || isWord) && isApart && label.rest !== '' && !['arrow', 'equals', 'gap'].includes(label.mark)
      ? label.rest
      : block.text
  const read = notes.language === 'ko' ? readKoreanSentence : readEnglishSentence
  const isEnglish = (sentence: string) => notes.language === 'ko' && !/[가-힣]/.test(sentence)
  const parent = notes.language === 'ko' ? (notes.blocks[block.parent]?.text ?? '') : ''
  const above = parent.length <= LONGEST_ABOVE ? parseName(parent).name : ''
  const base = { block: place, lines: block.lines, rule: 'sentence' as const }
  const former = text.includes('후자는') ? formerIn(text) : []
  const all = clausesOf(text).flatMap(sentence => {
    if (sentence.length > LONGEST) return []
    // "선장은 배를 떠나지 않는다는 원칙", below "마지막 사람 원칙", says nothing of captains.
    const isOfAbove = above !== '' && isOfItsKind(above, sentence)
    const found: Said[] = (isEnglish(sentence) ? readEnglishSentence : read)(sentence, isKnown)
    const quoted = readQuotedBracket(sentence, notes.language)
    if (quoted) found.push(quoted)
    const own = isOfAbove ? found.filter(each => isOfItsKind(each.name, sentence)) : found
    return own.map(each => ({ ...each, ...base, typed: isTyped(sentence, each.name) }))
  })
  return former.length > 0
    ? [...all.filter(each => each.name !== '전자'), ...former.map(each => ({ ...each, ...base }))]
    : all
}

const formerIn = (text: string) =>
  sentencesOf(text).flatMap((sentence, at, sentences) => readFormer(sentence, sentences[at - 1] ?? ''))

const isTyped = (text: string, name: string) => text.includes(`\`${name}\``)

/** "뇌(Brain), 척수(Spinal cord), 콩팥(Kidney) 등": of three or more in a row a line only says that there are such. */
const GIVEN_IN_PASSING =
  /(?:\([A-Za-z][A-Za-z '’-]{1,40}\)(?:,|과|와)\s[^\s(),]{1,20}(?:\s[^\s(),]{1,20})?\s?){2,}\([A-Za-z]/

/** "the **first**, **second** and **third** of them": a line gives them, and says of none what it is. */
const BOLD_ROW = /\*\*[^*]+\*\*,\s\*\*[^*]+\*\*,?\s(?:and|or)\s\*\*/

/** Names that a line gives with another name, a meaning or an example in brackets, and bold ones inside a sentence. */
export function named(block: Block, place: number, notes: Surroundings): Candidate[] {
  const base = { block: place, lines: block.lines, rule: 'named' as const }
  const label = splitLabel(block.text)
  const isLabelled = label !== undefined
  // The brackets behind the name of a label are read with the name.
  // "**slack** water(느린 물)": what is in bold is only the first word of it.
  const isBegun = label?.mark === 'bold' && /^\p{L}[\p{L}-]*\s?\(/u.test(label.rest)
  const text = label && label.rest !== '' && !isBegun ? label.rest : block.text
  const found = readBrackets(text, notes.language, notes.mentions)
  const isListing = GIVEN_IN_PASSING.test(text)
  // In a definition it is the kind of thing that examples are given of.
  const brackets = found
    .filter(each => !isLabelled || each.definition !== '' || each.aliases.length > 0)
    .map(each => ({
      ...base,
      ...each,
      strength:
        each.definition !== ''
          ? 0.7
          : !isListing &&
              isSaidOf(each, sentencesOf(block.text).find(sentence => sentence.includes(each.name)) ?? block.text) &&
              isNoted(each, notes)
            ? 0.55
            : 0.4,
    }))
  const bolds = boldNames(block.text)
  // Behind a label bold is stress.
  const isBehindLabel =
    label !== undefined && ['colon', 'dash'].includes(label.mark) && isName(parseName(label.name).name, notes.language)
  const isSparse =
    !isBehindLabel &&
    !BOLD_ROW.test(block.text) &&
    !notes.isStressed &&
    bolds.length <= 4 &&
    bolds.every(bold => (bold.index ?? 0) > 0)
  return [...brackets, ...(isSparse ? bolds.flatMap(bold => boldInside(bold, block, notes, base)) : [])]
}

/** Of a Korean word with its English in passing, one that comes again or has a capital is a term. */
function isNoted({ name, aliases }: { name: string; aliases: readonly string[] }, notes: Surroundings): boolean {
  return (
    notes.mentions(name) >= 2 ||
    isShortForm(name) ||
    aliases.some(alias => isShortForm(alias) || (notes.language === 'en' && notes.mentions(alias) >= 2))
  )
}

/** "검사의 종류: 단위 검사(Unit), 통합 검사(Integration)": names that only stand in a row behind a label. */
function isList(text: string): boolean {
  const parts = (splitLabel(text)?.rest ?? '').replace(/\([^()]*\)/g, '').split(/,\s/)
  return parts.length >= 2 && parts.every(part => wordsIn(part.trim()) <= 3) && !/[다요]\.?$/.test(text)
}

/** Whether a text says anything of a name in it, and does not only give it. */
function isSaidOf({ name, aliases }: { name: string; aliases: readonly string[] }, text: string): boolean {
  if (text.length > LONGEST) return false
  const given = wordsIn([name, ...aliases].join(' '))
  if (isList(text)) return false
  return wordsIn(plain(text).replaceAll('(', ' ')) >= given + 2
}

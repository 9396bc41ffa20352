import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { readBrackets } from './brackets.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { readEnglishSentence, type Said } from './english-sentence.ts'
import { askedAbout } from './headings.ts'
import { readKoreanSentence } from './korean-sentence.ts'
import { type Label, splitLabel } from './label.ts'
import { headOf, isAbout, isGeneric, isName, parseName } from './names.ts'
import { sentencesOf } from './sentences.ts'

/** How far each mark between a name and what is said of it can be trusted. */
const TRUST: Record<Label['mark'], number> = {
  bold: 0.85,
  code: 0.8,
  colon: 0.74,
  dash: 0.72,
  arrow: 0.6,
  equals: 0.58,
  gap: 0.6,
}

/** What a line says the name before its colon, dash or arrow is, or the name that it begins with in bold. */
export function labelled(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const label = splitLabel(block.text)
  if (!label || label.rest === '') return undefined
  const parsed = parseName(label.name)
  const name = headOf(parsed.name)
  if (!isName(name, notes.language) || (label.mark !== 'bold' && isGeneric(name))) return undefined
  const asked = askedAbout(plain(label.name))
  const typed =
    label.mark === 'code' ||
    /^`[^`]+`$/.test(label.name) ||
    (isCommandLike(name) && /명령어?[.]?$|^(?:the |a )?command\b/i.test(label.rest))
  const base = {
    block: place,
    lines: block.lines,
    aliases: parsed.aliases,
    rule: label.mark === 'bold' ? 'bold' : 'label',
    typed,
  } as const
  const isOpen = label.mark === 'bold' || label.mark === 'code'
  if (isOpen && !isSetOff(block.text, label)) {
    const strength = goesOn(label.rest, notes.language)
    return strength > 0 ? { ...base, name, definition: label.rest, strength } : undefined
  }
  return { ...base, name: asked ?? name, definition: label.rest, strength: strengthOf(label, block, name) }
}

/** Lower-case Latin words and options: `docker ps`, `ls -l`. */
const isCommandLike = (name: string) => /^[a-z][\w.-]*(?:\s[\w<>./=-]+){0,4}$/.test(name)

function strengthOf(label: Label, block: Block, name: string): number {
  const rest = plain(label.rest)
  const words = rest.split(/\s+/)
  if (!/\p{L}{2}/u.test(rest) || /^https?:\S+$/.test(rest)) return 0.1
  if (/^[\d.,~–-]+\s?[\p{L}%°]{0,4}(?:\s\p{L}+)?$/u.test(rest) || (/\d/.test(rest) && words.length <= 3)) return 0.25
  if (label.mark === 'arrow' && isChain(rest)) return 0.2
  if (label.mark === 'equals' && /[+×*/^÷√∑(]/.test(rest) && words.length < 9) return 0.4
  let strength = TRUST[label.mark]
  if (rest.length < 6 || (words.length < 2 && rest.length < 12)) strength -= 0.2
  if (block.kind === 'text' && name.split(/\s+/).length > 4) strength -= 0.15
  if (/\?$/.test(rest)) strength -= 0.3
  return strength
}

/** A → B → C is a way, and says of A only what comes next. */
function isChain(rest: string): boolean {
  const steps = rest.split(/\s?(?:→|⇒|->|=>)\s?/)
  return steps.length > 1
    ? steps.every(step => step.split(/\s+/).length <= 4)
    : rest.split(/\s+/).length <= 2 && rest.length <= 12
}

/** Whether a mark stands between the bold or typed name and the rest. */
function isSetOff(text: string, label: Label): boolean {
  const before = text.slice(0, text.length - label.rest.length).replace(/[*`"”’'\s]+$/, '')
  return /(?:[:：.]|[-–—―]|→|⇒|->|=>|=|,)$/.test(before) && label.rest.length < text.length
}

/** How sure it is that a sentence which begins with a bold name goes on to say what it is. */
function goesOn(rest: string, language: Surroundings['language']): number {
  if (language === 'ko') {
    if (/^(?:이란|란|은|는|이라는 것은)\s/.test(rest)) return 0.62
    return /^(?:이|가|을|를|의|과|와|에|로|으로|도)\s/.test(rest) ? 0.35 : 0.55
  }
  if (/^(?:is|are|was|were|refers?|means?|denotes?|describes?)\s/.test(rest)) return 0.66
  if (/^(?:and|or|but|to|of|in|on|at|for|with|from|by|so|as|if|when|that|you|your|it|the)\b/.test(rest)) return 0.2
  return /^(?:\p{Ll}+s|can|has|have|helps?|lets?|allows?|\p{Ll}+ed)\s/u.test(rest) ? 0.62 : 0.5
}

/** What its sentences say: "A is a B", "A는 B이다", "… is called A". */
export function said(
  block: Block,
  place: number,
  notes: Surroundings,
  isKnown: (name: string) => boolean,
): Candidate[] {
  const label = splitLabel(block.text)
  // Of a line that begins with a label only what comes after it is a sentence.
  const text = label && ['colon', 'dash'].includes(label.mark) ? label.rest : block.text
  const read = notes.language === 'ko' ? readKoreanSentence : readEnglishSentence
  const isEnglish = (sentence: string) => notes.language === 'ko' && !/[가-힣]/.test(sentence)
  return sentencesOf(text).flatMap(sentence => {
    const found: Said[] = (isEnglish(sentence) ? readEnglishSentence : read)(sentence, isKnown)
    return found.map(each => ({
      ...each,
      block: place,
      lines: block.lines,
      rule: 'sentence' as const,
      typed: isTyped(sentence, each.name),
    }))
  })
}

const isTyped = (text: string, name: string) => text.includes(`\`${name}\``)

/** Names that a line gives with another name, a meaning or an example in brackets, and bold ones inside a sentence. */
export function named(block: Block, place: number, notes: Surroundings): Candidate[] {
  const base = { block: place, lines: block.lines, rule: 'named' as const }
  const brackets = readBrackets(block.text, notes.language, notes.mentions).map(found => ({
    ...base,
    ...found,
    strength: found.definition === '' ? 0.55 : 0.7,
  }))
  const bolds = [...block.text.matchAll(/\*\*([^*]{2,60})\*\*/g)]
  const isSparse = bolds.length <= 4 && bolds.every(bold => (bold.index ?? 0) > 0)
  return [...brackets, ...(isSparse ? bolds.flatMap(bold => boldInside(bold[1] ?? '', block, notes, base)) : [])]
}

function boldInside(
  bold: string,
  block: Block,
  notes: Surroundings,
  base: Pick<Candidate, 'block' | 'lines' | 'rule'>,
): Candidate[] {
  const { name, aliases } = parseName(bold)
  if (!isName(name, notes.language) || isAbout(name) || name.split(/\s+/).length > 4) return []
  const sentence = sentencesOf(block.text).find(each => each.includes(bold)) ?? ''
  if (plain(sentence).split(/\s+/).length < 5) return []
  const isNoun =
    !/^(?:not|only|always|never|very|all|must|every|each|any|no|important|critical|\p{Ll}+ly)$/iu.test(name) &&
    !/\p{Ll}(?:ing|ed)$/u.test(name.split(' ')[0] ?? '')
  return isNoun
    ? [{ ...base, name, aliases, definition: sentence, strength: notes.mentions(name) >= 2 ? 0.52 : 0.45 }]
    : []
}

import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { squash } from '../squash.ts'
import { readBrackets } from './brackets.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { readEnglishSentence, type Said } from './english-sentence.ts'
import { askedAbout } from './headings.ts'
import { readKoreanSentence } from './korean-sentence.ts'
import { type Label, splitLabel } from './label.ts'
import { headOf, isAbout, isAppointment, isGeneric, isName, parseName } from './names.ts'
import { clausesOf, sentencesOf } from './sentences.ts'
import { AMBIGUOUS } from './words.ts'

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
  if (!label || label.rest === '' || /^A\d{1,2}[.)]\s/.test(block.text)) return undefined
  const asked = askedAbout(plain(label.name))
  const parsed = parseName(asked ?? label.name)
  const name = headOf(parsed.name)
  const isNamedTwice = parsed.aliases.some(alias => /[가-힣]/.test(alias) !== /[가-힣]/.test(name))
  const isGiven = isNamedTwice || (/\s/.test(name) && hasAlike(block, notes))
  if (!isName(name, notes.language, isGiven)) return undefined
  const isSure = label.mark === 'bold' || label.mark === 'code' || isNamedTwice
  if (!isSure && isGeneric(name) && !AMBIGUOUS.has(name.toLowerCase())) return undefined
  if (!isNamedTwice && AMBIGUOUS.has(name.toLowerCase()) && !(hasAlike(block, notes) && plain(label.rest).length >= 10))
    return undefined
  const typed =
    label.mark === 'code' ||
    /^`[^`]+`$/.test(label.name) ||
    (isCommandLike(name) && /명령어?[.]?$|^(?:the |a )?command\b/i.test(label.rest))
  if (label.mark === 'colon' && !asked && isOfAnother(label.rest, name, notes)) return undefined
  const base = {
    block: place,
    lines: block.lines,
    aliases: parsed.aliases,
    rule: label.mark === 'bold' ? 'bold' : 'label',
    typed,
  } as const
  if (/^(?:does|is|are|was|has|can|will)\s\S+$/.test(plain(label.rest))) return undefined
  const isOpen = label.mark === 'bold' || label.mark === 'code'
  if (isOpen && !asked && !isSetOff(block.text, label)) {
    const strength = goesOn(label.rest, notes.language)
    return strength > 0 ? { ...base, name, definition: label.rest, strength } : undefined
  }
  return {
    ...base,
    name,
    definition: label.rest,
    strength: strengthOf(label, block, name) + (hasAlike(block, notes, isShort(label)) ? 0.08 : 0),
  }
}

/** "Beans: arabica is the sweeter species that …" says what something else is. */
function isOfAnother(rest: string, name: string, notes: Surroundings): boolean {
  const [first = ''] = sentencesOf(rest)
  const isKorean = notes.language === 'ko'
  // "원자 번호는 같지만 질량수가 다른 원소" says what the name before it is.
  if (isKorean && !/[다요음임함][.!]*$/.test(first)) return false
  return (isKorean ? readKoreanSentence : readEnglishSentence)(first, () => false).some(
    said => said.strength >= 0.6 && first.startsWith(said.name) && !squash(name).includes(squash(said.name)),
  )
}

/** "굴곡 ↔ 신전: 줄이는 움직임 ↔ 늘리는 움직임": each name with its own meaning. */
function opposed(text: string): string[] | undefined {
  const label = splitLabel(text)
  const names = label?.name.split(/\s?[↔⇔]\s?/) ?? []
  const rests = label?.rest.split(/\s?[↔⇔]\s?/) ?? []
  return names.length === 2 && rests.length === 2 ? names.map((name, at) => `${name}: ${rests[at]}`) : undefined
}

/** Several names in one line, each with its meaning: "ground state: … / excited state: …". */
export function labelledParts(block: Block, place: number, notes: Surroundings): Candidate[] {
  const parts = opposed(block.text) ?? block.text.split(/\s\/\s|;\s+/)
  const isEach = parts.length > 1 && parts.length <= 6 && parts.every(part => (splitLabel(part)?.rest ?? '') !== '')
  const found = isEach
    ? parts.map(part => labelled({ ...block, text: part }, place, notes))
    : [labelled(block, place, notes)]
  return found.filter(each => each !== undefined)
}

/** Lower-case Latin words and options: `docker ps`, `ls -l`. */
const isCommandLike = (name: string) => /^[a-z][\w.-]*(?:\s[\w<>./=-]+){0,4}$/.test(name)

function strengthOf(label: Label, block: Block, name: string): number {
  const rest = plain(label.rest)
  const words = rest.split(/\s+/)
  if (!/\p{L}{2}/u.test(rest) || /^https?:\S+$/.test(rest)) return 0.1
  const isFormula = /\p{L}{2}.*\s[+×*/÷−-]\s|\p{L}{2}\S*\(|[√∑]/u.test(rest) && words.length < 9
  if (label.mark === 'equals' && isFormula && !/\s/.test(name)) return 0.45
  if (label.mark === 'equals' && isFormula && /^the\s/i.test(label.name)) return 0.55
  if (
    /^[\d.,~–-]+\s?[\p{L}%°]{0,4}(?:\s\p{L}+)?$/u.test(rest) ||
    (/\d/.test(rest) && words.length <= (/[가-힣]{2}/.test(rest) ? 2 : 3))
  )
    return 0.25
  if (label.mark === 'arrow' && isChain(rest)) return 0.2
  if (label.mark === 'equals' && (isFormula || /[+×*/^÷√∑]/.test(rest)) && words.length < 9) return 0.45
  if (isAppointment(rest)) return 0.3
  if (/^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}-]+$/u.test(rest)) return 0.2
  let strength = TRUST[label.mark]
  if (isSpeech(rest)) strength -= 0.35
  // CASE STUDY: River Tees
  if (/^[A-Z\d ]{4,}$/.test(name) && name.includes(' ') && words.length <= 3) strength -= 0.35
  if (rest.length < 6 || (words.length < 2 && rest.length < 12)) strength -= 0.26
  if (block.kind === 'text' && name.split(/\s+/).length > 4) strength -= 0.15
  // "Study Guide - Smart Notes": a title and its second half.
  if (
    block.kind === 'text' &&
    label.mark === 'dash' &&
    /^(?:\p{Lu}\S*\s?){1,3}$/u.test(rest) &&
    /^(?:\p{Lu}\S*\s?)+$/u.test(name)
  )
    strength -= 0.3
  if (/\?(?:\s|$)/.test(rest)) strength -= 0.2
  return strength
}

/** What somebody says after their name and a colon. */
function isSpeech(rest: string): boolean {
  return /^(?:I|I'm|I’m|You|We|My|Yes|No|Well|Oh|Okay|OK|Thanks?|Then|Hi|Hello)\b|^(?:저|나|우리|제|내|네|아니)(?:는|도|가|를|요|희는)?[\s,.!]|(?:겠어요|[을ㄹ할될]게요|네요|까요|어때요|봐요|나요|저도요)[.!?~]*$/.test(
    rest,
  )
}

/** A colon and hardly a word after it: in a list of words and their translations, or of who brings what. */
const isShort = (label: Label) =>
  label.mark === 'colon' && plain(label.rest).length < 12 && !/\s/.test(plain(label.rest))

const DEFINES =
  /^(?:\S+\s){1,4}(?:is|are|means|refers to)\s|^(?:\S+\s){0,2}\S*(?:란|이란|은|는)\s.*(?:이다|한다|입니다|[음임함])\.?$/

/** Whether at least three lines of its list are made of a name and what is said of it. */
function hasAlike(block: Block, notes: Surroundings, many = false): boolean {
  const known = notes.labelledLists.get(block.parent)
  if (known !== undefined) return known >= (many ? 5 : 3)
  const siblings = (notes.children.get(block.parent) ?? []).slice(0, 60).map(each => notes.blocks[each] as Block)
  const alike = siblings.filter(each => (splitLabel(each.text)?.rest ?? '') !== '' || DEFINES.test(each.text)).length
  const count = alike >= siblings.filter(each => each.kind === block.kind).length / 2 ? alike : 0
  notes.labelledLists.set(block.parent, count)
  return count >= (many ? 5 : 3)
}

/** A → B → C is a way, and says of A only what comes next. */
function isChain(said: string): boolean {
  const rest = said.replace(/\s?\([^()]*\)/g, '')
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

/** Names that a later sentence of a paragraph begins with: "… . Golden mean: the virtue that lies between …". */
export function labelledInside(block: Block, place: number, notes: Surroundings): Candidate[] {
  return sentencesOf(block.text)
    .slice(1)
    .flatMap(sentence => labelled({ ...block, text: sentence }, place, notes) ?? [])
    .filter(each => each.name.split(/\s+/).length <= 3 && each.strength >= 0.7)
    .map(each => ({ ...each, strength: each.strength - 0.12 }))
}

const ENOUGH_FOR_OTHER = 0.5

/** `Nebula. A cloud of gas …`: a name that is a sentence of its own. */
export function stopped(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const match = /^(\p{Lu}[\p{L}\p{N}’' -]{1,40}?)\.\s((?:An?|The|Any|One)\s\S.{12,})$/u.exec(block.text)
  if (!match || notes.language !== 'en') return undefined
  const { name, aliases } = parseName(match[1] ?? '')
  if (!isName(name, 'en') || isGeneric(name) || name.split(/\s+/).length > 4) return undefined
  // What follows says what something else is.
  if (readEnglishSentence(match[2] ?? '', () => false).some(said => said.strength >= ENOUGH_FOR_OTHER)) return undefined
  return { name, aliases, definition: match[2] ?? '', lines: block.lines, block: place, rule: 'label', strength: 0.62 }
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
  const isNamed = label !== undefined && isName(parseName(label.name).name, notes.language)
  const isApart = label?.mark === 'bold' || label?.mark === 'code' ? isSetOff(block.text, label) : true
  const text =
    isNamed && isApart && label.rest !== '' && !['arrow', 'equals', 'gap'].includes(label.mark)
      ? label.rest
      : block.text
  const read = notes.language === 'ko' ? readKoreanSentence : readEnglishSentence
  const isEnglish = (sentence: string) => notes.language === 'ko' && !/[가-힣]/.test(sentence)
  return clausesOf(text).flatMap(sentence => {
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
  const label = splitLabel(block.text)
  const isLabelled = label !== undefined
  // The brackets behind the name of a label are read with the name.
  const text = label && label.rest !== '' ? label.rest : block.text
  const found = readBrackets(text, notes.language, notes.mentions)
  // In a definition it is the kind of thing that examples are given of.
  const brackets = found
    .filter(each => !isLabelled || each.definition !== '' || each.aliases.length > 0)
    .map(each => ({
      ...base,
      ...each,
      strength:
        each.definition !== ''
          ? 0.7
          : isSaidOf(each, sentencesOf(block.text).find(sentence => sentence.includes(each.name)) ?? block.text)
            ? 0.55
            : 0.4,
    }))
  const bolds = [...block.text.matchAll(/\*\*([^*]{2,60})\*\*/g)]
  const isInside = (at: number, length: number) =>
    notes.language === 'en' || /^[가-힣(,]/.test(block.text.slice(at + length))
  // Behind a label bold is stress.
  const isBehindLabel =
    label !== undefined && ['colon', 'dash'].includes(label.mark) && isName(parseName(label.name).name, notes.language)
  const isSparse = !isBehindLabel && bolds.length <= 4 && bolds.every(bold => (bold.index ?? 0) > 0)
  return [
    ...brackets,
    ...(isSparse
      ? bolds
          .filter(bold => isInside(bold.index ?? 0, bold[0].length))
          .flatMap(bold => boldInside(bold[1] ?? '', block, notes, base))
      : []),
  ]
}

/** Whether a text says anything of a name in it, and does not only give it. */
function isSaidOf({ name, aliases }: { name: string; aliases: readonly string[] }, text: string): boolean {
  const given = [name, ...aliases].join(' ').split(/\s+/).length
  return plain(text).replaceAll('(', ' ').split(/\s+/).length >= given + 2
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
  return isNoun ? [{ ...base, name, aliases, definition: sentence, strength: 0.52 }] : []
}

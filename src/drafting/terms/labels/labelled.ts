import type { Language } from '../../../domain/course.ts'
import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import { isChange, isGeneric } from '../names/about.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { readEnglishSentence } from '../english/sentence.ts'
import { askedAbout } from '../headings/asked-about.ts'
import { isShortFor } from '../names/initials.ts'
import { readKoreanSentence } from '../korean/sentence.ts'
import { type Label, splitLabel } from './label.ts'
import { goesOn, isSetOff, isShort, strengthOf } from './strength.ts'
import { headOf, isName, parseName } from '../names/names.ts'
import { sentencesOf } from '../sentences.ts'
import { isInTwoLanguages, termNamed } from '../names/term-named.ts'
import { AMBIGUOUS, isLabelWord } from '../names/words.ts'

/** What a line says the name before its colon, dash or arrow is, or the name that it begins with in bold. */
export function labelled(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const label = splitLabel(block.text)
  if (!label || label.rest === '' || /^(?:A\d{1,2}|Ans(?:wer)?)\s?[.:)]\s/i.test(block.text)) return undefined
  if (notes.firstFields.has(squash(label.name))) return undefined
  // "Definition of done: …" is a name, "What is done?" a question.
  const asked = /^definition of\s/i.test(label.name) ? undefined : askedAbout(plain(label.name))
  const parsed = parseName(asked ?? label.name)
  const name = headOf(parsed.name)
  const isNamedTwice = isInTwoLanguages(parsed) || parsed.aliases.some(alias => isShortFor(alias, name))
  const isGiven = isNamedTwice || (/\s/.test(name) && !isLabelWord(name) && hasAlike(block, notes))
  if (!isName(name, notes.language, isGiven)) return undefined
  const isSure = label.mark === 'bold' || label.mark === 'code' || isNamedTwice
  if (!isNamedTwice && isChange(name)) return undefined
  if (!isSure && isGeneric(name) && !AMBIGUOUS.has(name.toLowerCase())) return undefined
  if (!isNamedTwice && AMBIGUOUS.has(name.toLowerCase()) && !(hasAlike(block, notes) && plain(label.rest).length >= 10))
    return undefined
  const typed =
    label.mark === 'code' ||
    /^`[^`]+`$/.test(label.name) ||
    (isCommandLike(name) && /명령어?[.]?$|^(?:the |a )?command\b/i.test(label.rest))
  if (label.mark === 'colon' && !asked && isOfAnother(label.rest, name, notes)) return undefined
  const base: Pick<Candidate, 'block' | 'lines' | 'aliases' | 'rule' | 'typed'> = {
    block: place,
    lines: block.lines,
    aliases: [...parsed.aliases, ...alsoCalled(label.rest)],
    rule: label.mark === 'bold' ? 'bold' : 'label',
    typed,
  }
  // "Ships lie in a berth—which is …"
  if (label.mark === 'dash' && /^(?:which|that is|this is|these are)\s/.test(label.rest)) return undefined
  if (/^(?:does|is|are|was|has|can|will)\s\S+$/.test(plain(label.rest))) return undefined
  const isOpen = label.mark === 'bold' || label.mark === 'code'
  if (isOpen && !asked && !isSetOff(block.text, label)) {
    // "`open` or `close` are …": a sentence about both.
    if (/`.*`.*`/.test(label.name)) return undefined
    const strength = Math.max(
      goesOn(label.rest, notes.language),
      label.also || isListed(block, label, notes) ? ENOUGH_FOR_ALSO : 0,
    )
    return strength > 0 ? { ...base, name, definition: label.rest, strength } : undefined
  }
  const isExample = EXAMPLES.test(plain(notes.blocks[block.parent]?.text ?? ''))
  return {
    ...base,
    name,
    definition: label.rest,
    strength:
      strengthOf(label, block, name) - (isExample ? 0.4 : 0) + (hasAlike(block, notes, isShort(label)) ? 0.08 : 0),
  }
}

/** "**Keel** the beam …" in a list of such items. */
function isListed(block: Block, { mark, rest }: Label, notes: Surroundings): boolean {
  return block.kind === 'item' && mark === 'bold' && /^(?:the|an?)\s\S+\s\S/.test(rest) && hasAlike(block, notes)
}

/** Another name beside the first says that the line is about it, however it goes on. */
const ENOUGH_FOR_ALSO = 0.56

/** What stands under one of these shows something, asks or tells what to do, and explains no names. */
const EXAMPLES =
  /^(?:(?:an?\s|more\s|the\s)?(?:worked\s)?examples?(?:\sof\s.{1,40})?|(?:practice|exercises?|check ?list|quick check|homework|quiz)(?:\s.{1,40})?|(?:you must be able to|learning (?:objectives|outcomes|goals)|by the end).{0,60}|예|예시|예제|예문|연습\s?문제|체크\s?리스트|(?:주요|예상|면접)\s?질문)\s?[:：]?$/i

/** "… with a low rating, also called high-yield bonds" */
function alsoCalled(rest: string): string[] {
  const alias = /\balso (?:called|known as)\s(?:an?\s|the\s)?(\p{L}[\p{L}-]*(?:\s[\p{L}-]+){0,2})\.?$/u.exec(
    plain(rest),
  )?.[1]
  return alias && isName(alias, 'en') ? [alias] : []
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
  const parts =
    opposed(block.text) ??
    block.text.split(/\s\/\s|;\s+|[,.]\s+(?=\*\*[^*]{2,40}\*\*\s?(?:\([^()]{1,30}\)\s?)?[:：=]\s)/)
  const isEach = parts.length > 1 && parts.length <= 6 && parts.every(part => (splitLabel(part)?.rest ?? '') !== '')
  const found = isEach
    ? parts.map(part => labelled({ ...block, text: part }, place, notes))
    : [labelled(block, place, notes)]
  return found.filter(each => each !== undefined)
}

/** Lower-case Latin words and options: `docker ps`, `ls -l`. */
const isCommandLike = (name: string) => /^[a-z][\w.-]*(?:\s[\w<>./=-]+){0,4}$/.test(name)

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

/** Names that a later sentence of a paragraph begins with: "… . Golden mean: the virtue that lies between …". */
export function labelledInside(block: Block, place: number, notes: Surroundings): Candidate[] {
  return sentencesOf(block.text)
    .slice(1)
    .flatMap(sentence => labelled({ ...block, text: sentence }, place, notes) ?? [])
    .filter(
      each =>
        wordsIn(each.name) <= 3 &&
        (each.strength >= 0.7 || (each.rule === 'bold' && each.strength >= 0.6) || isEquated(each, block)),
    )
    .map(each => ({ ...each, strength: Math.max(0.54, each.strength - 0.12) }))
}

/** "Void = treated as if it never was": a sentence of a name, the sign, and some words. */
const isEquated = ({ name, definition, strength }: Candidate, { text }: Block) =>
  strength >= 0.58 && wordsIn(definition) >= 4 && text.replaceAll('*', '').includes(`${name} = `)

const ENOUGH_FOR_OTHER = 0.5

const STOPPED: Record<Language, RegExp> = {
  en: /^(\p{Lu}[\p{L}’' -]{1,40}?)\.\s((?:An?|The|Any|One)\s\S.{12,})$/u,
  ko: /^([가-힣][가-힣A-Za-z\d\s]{1,20}(?:\([^()]{2,40}\))?)\.\s((?=[^.]*[가-힣](?:[는은한된던]|[할될])\s)[가-힣][^.]{8,}(?<![다요까라자])(?:\.(?:\s.*)?)?)$/u,
}

/** `Nebula. A cloud of gas …`, `나루. 배가 사람을 태우는 곳`: a name that is a sentence of its own. */
export function stopped(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const match = STOPPED[notes.language].exec(block.text)
  const term = match ? termNamed(match[1] ?? '', notes.language) : undefined
  if (!match || !term || wordsIn(term.name) > 4 || /[다요음함됨임까]$/.test(term.name)) return undefined
  const read = notes.language === 'ko' ? readKoreanSentence : readEnglishSentence
  // What follows says what something else is.
  if (read(match[2] ?? '', () => false).some(said => said.strength >= ENOUGH_FOR_OTHER)) return undefined
  return { ...term, definition: match[2] ?? '', lines: block.lines, block: place, rule: 'label', strength: 0.62 }
}

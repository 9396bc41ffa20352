import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isInCode } from '../in-code.ts'
import { KIND } from '../korean/typed.ts'
import { isName } from '../names/names.ts'
import { readAlone } from '../read-alone.ts'
import { sentencesOf } from '../sentences.ts'
import { goesOn, isSetOff } from './goes-on.ts'
import { hasAlike, isListed } from './labelled-list.ts'
import { type NamedLabel, readLabel } from './read-label.ts'
import { isShort, strengthOf } from './strength.ts'

/** What a line says the name before its colon, dash or arrow is, or the name that it begins with in bold. */
export function labelled(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const named = readLabel(block, notes)
  if (!named || tellsOfElse(named, notes)) return undefined
  const { label, name, aliases } = named
  const said = isOpen(named) ? saidOpenly(named, notes) : saidBehindMark(named, notes)
  return (
    said && {
      block: place,
      lines: block.lines,
      aliases: [...aliases, ...alsoCalled(label.rest)],
      rule: label.mark === 'bold' ? 'bold' : 'label',
      typed: isTyped(named),
      name,
      ...said,
    }
  )
}

type SaidThere = Pick<Candidate, 'definition' | 'strength'>

const MOST_OF_A_NAME = 3

/** Whether a line goes on with something else than what its name is. */
function tellsOfElse({ block, label, name, isAsked }: NamedLabel, notes: Surroundings): boolean {
  const { mark, rest } = label
  if (mark === 'colon' && !isAsked && isOfAnother(rest, name, notes)) return true
  // "Ships lie in a berth—which is …"; "- Mast - this is what carries the sails" says what it is.
  const isNameOfItem = block.kind === 'item' && wordsIn(name) <= MOST_OF_A_NAME
  if (mark === 'dash' && !isNameOfItem && /^(?:which|that is|this is|these are)\s/.test(rest)) return true
  return /^(?:does|is|are|was|has|can|will)\s\S+$/.test(plain(rest))
}

/** "Beans: arabica is the sweeter species that …" says what something else is. */
function isOfAnother(rest: string, name: string, notes: Surroundings): boolean {
  const [first = ''] = sentencesOf(rest)
  const isKorean = notes.language === 'ko'
  // "원자 번호는 같지만 질량수가 다른 원소" says what the name before it is.
  if (isKorean && !/[다요음임함][.!]*$/.test(first)) return false
  return readAlone(first, notes.language).some(
    said => said.strength >= 0.6 && first.startsWith(said.name) && !squash(name).includes(squash(said.name)),
  )
}

/** Whether nothing but bold or code parts a name from what is said of it. */
const isOpen = ({ block, label, isAsked }: NamedLabel) =>
  (label.mark === 'bold' || label.mark === 'code') && !isAsked && !isSetOff(block.text, label)

/** "`open`을 쓰다가 …", "`--build` 옵션을 빼면 …": what somebody does with it. */
const DONE_WITH = new RegExp(String.raw`^${KIND}?[을를]\s`)

/** What is said of the first of several things in code: "lists containers. `docker rm` removes them." */
const ownPart = (rest: string) => (/[.!]\s`/.test(rest) ? (sentencesOf(rest)[0] ?? rest) : rest)

/** Another name beside the first says that the line is about it, however it goes on. */
const ENOUGH_FOR_ALSO = 0.56

function saidOpenly({ block, label }: NamedLabel, notes: Surroundings): SaidThere | undefined {
  // "`open` or `close` are …": a sentence about both.
  if (/`.*`.*`/.test(label.name)) return undefined
  if (DONE_WITH.test(label.rest)) return undefined
  const isGiven = label.also || isListed(block, label, notes)
  const strength = Math.max(goesOn(label.rest, notes.language), isGiven ? ENOUGH_FOR_ALSO : 0)
  return strength > 0 ? { definition: ownPart(label.rest.replace(/^,\s/, '')), strength } : undefined
}

/** Under a heading that has more below it stands a whole section. */
const MOST_EXAMPLES = 12

/** What stands under one of these shows something, asks or tells what to do, and explains no names. */
const EXAMPLES =
  /^(?:(?:an?\s|more\s|the\s)?(?:worked\s)?examples?(?:\sof\s.{1,40})?|(?:practice|exercises?|check ?list|quick check|homework|quiz)(?:\s.{1,40})?|(?:you must be able to|learning (?:objectives|outcomes|goals)|by the end).{0,60}|예|예시|예제|예문|연습\s?문제|체크\s?리스트|(?:주요|예상|면접)\s?질문)\s?[:：]?$/i

function saidBehindMark({ block, label, name }: NamedLabel, notes: Surroundings): SaidThere {
  // "- `FROM`: …", below what is shown, explains a word of it.
  const above = plain(notes.blocks[block.parent]?.text ?? '')
  const isExample =
    !isInCode(label.name) &&
    EXAMPLES.test(above) &&
    !squash(above).includes(squash(name)) &&
    (notes.children.get(block.parent)?.length ?? 0) <= MOST_EXAMPLES
  const isAlike = hasAlike(block, notes, isShort(label))
  const strength = strengthOf(label, block, name) - (isExample ? 0.45 : 0) + (isAlike ? 0.08 : 0)
  return { definition: label.rest, strength }
}

/** "… with a low rating, also called high-yield bonds" */
function alsoCalled(rest: string): string[] {
  const alias = /\balso (?:called|known as)\s(?:an?\s|the\s)?(\p{L}[\p{L}-]*(?:\s[\p{L}-]+){0,2})\.?$/u.exec(
    plain(rest),
  )?.[1]
  return alias && isName(alias, 'en') ? [alias] : []
}

const isTyped = ({ label, name }: NamedLabel) =>
  label.mark === 'code' ||
  isInCode(label.name) ||
  (isCommandLike(name) && /명령어?[.]?$|^(?:the |a )?command\b/i.test(label.rest))

/** Lower-case Latin words and options: `docker ps`, `ls -l`. */
const isCommandLike = (name: string) => /^[a-z][\w.-]*(?:\s[\w<>./=-]+){0,4}$/.test(name)

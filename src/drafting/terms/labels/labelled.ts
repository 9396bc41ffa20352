import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { askedAbout } from '../headings/asked-about.ts'
import { KIND } from '../korean/typed.ts'
import { isChange, isGeneric } from '../names/about.ts'
import { headOf } from '../names/head-of.ts'
import { isShortFor } from '../names/initials.ts'
import { AMBIGUOUS, isLabelWord } from '../names/label-words.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { isInTwoLanguages } from '../names/term-named.ts'
import { readAlone } from '../read-alone.ts'
import { sentencesOf } from '../sentences.ts'
import { goesOn, isSetOff } from './goes-on.ts'
import { splitLabel } from './label.ts'
import { hasAlike, isListed } from './labelled-list.ts'
import { isShort, strengthOf } from './strength.ts'

/** What a line says the name before its colon, dash or arrow is, or the name that it begins with in bold. */
export function labelled(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const label = splitLabel(block.text)
  if (!label || label.rest === '' || /^(?:A\d{1,2}|Ans(?:wer)?)\s?[.:)]\s/i.test(block.text)) return undefined
  if (notes.firstFields.has(squash(label.name))) return undefined
  if (label.mark === 'bold' && BEGINS_NAME.test(label.rest)) return undefined
  // "Definition of done: …" is a name, "What is done?" a question.
  const asked = /^definition of (?:done|ready)\b/i.test(label.name) ? undefined : askedAbout(plain(label.name))
  const parsed = parseName(asked ?? label.name)
  const name = headOf(parsed.name)
  const isNamedTwice = isInTwoLanguages(parsed) || parsed.aliases.some(alias => isShortFor(alias, name))
  const isGiven = isNamedTwice || (/\s|^\p{Script=Greek}$/u.test(name) && !isLabelWord(name) && hasAlike(block, notes))
  if (!isName(name, notes.language, isGiven)) return undefined
  const isSure = label.mark === 'bold' || label.mark === 'code' || isNamedTwice
  if (!isNamedTwice && isChange(name)) return undefined
  if (!isSure && isGeneric(name) && !AMBIGUOUS.has(name.toLowerCase()) && !THEOREM.test(name)) return undefined
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
  // "Ships lie in a berth—which is …"; "- Mast - this is what carries the sails" says what it is.
  const isNameOfItem = block.kind === 'item' && wordsIn(name) <= MOST_OF_A_NAME
  if (label.mark === 'dash' && !isNameOfItem && /^(?:which|that is|this is|these are)\s/.test(label.rest))
    return undefined
  if (/^(?:does|is|are|was|has|can|will)\s\S+$/.test(plain(label.rest))) return undefined
  const isOpen = label.mark === 'bold' || label.mark === 'code'
  if (isOpen && !asked && !isSetOff(block.text, label)) {
    // "`open` or `close` are …": a sentence about both.
    if (/`.*`.*`/.test(label.name)) return undefined
    // "`open`을 쓰다가 …": what somebody does with it.
    if (/^[을를]\s/.test(label.rest) || OF_KIND_DONE.test(label.rest)) return undefined
    const strength = Math.max(
      goesOn(label.rest, notes.language),
      label.also || isListed(block, label, notes) ? ENOUGH_FOR_ALSO : 0,
    )
    return strength > 0 ? { ...base, name, definition: ownPart(label.rest.replace(/^,\s/, '')), strength } : undefined
  }
  const isExample =
    EXAMPLES.test(plain(notes.blocks[block.parent]?.text ?? '')) &&
    (notes.children.get(block.parent)?.length ?? 0) <= MOST_EXAMPLES
  return {
    ...base,
    name,
    definition: label.rest,
    strength:
      strengthOf(label, block, name) - (isExample ? 0.45 : 0) + (hasAlike(block, notes, isShort(label)) ? 0.08 : 0),
  }
}

const MOST_OF_A_NAME = 3

/** "`--build` 옵션을 빼면 …": what is done with it. */
const OF_KIND_DONE = new RegExp(String.raw`^${KIND}[을를]\s`)

/** "**slack** water(느린 물)": what is in bold is only the first word of the name. */
const BEGINS_NAME = /^[A-Za-z][A-Za-z-]*\([^()]*[가-힣]/

/** What is said of the first of several things in code: "lists containers. `docker rm` removes them." */
const ownPart = (rest: string) => (/[.!]\s`/.test(rest) ? (sentencesOf(rest)[0] ?? rest) : rest)

/** "피타고라스의 정리": whose theorem it is; "오늘의 정리" sums up. */
const THEOREM = /^(?!오늘|이번|마지막)[가-힣]{3,8}의\s정리$/

/** Another name beside the first says that the line is about it, however it goes on. */
const ENOUGH_FOR_ALSO = 0.56

/** Under a heading that has more below it stands a whole section. */
const MOST_EXAMPLES = 12

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
  return readAlone(first, notes.language).some(
    said => said.strength >= 0.6 && first.startsWith(said.name) && !squash(name).includes(squash(said.name)),
  )
}

/** Lower-case Latin words and options: `docker ps`, `ls -l`. */
const isCommandLike = (name: string) => /^[a-z][\w.-]*(?:\s[\w<>./=-]+){0,4}$/.test(name)

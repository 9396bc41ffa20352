import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Answer, Surroundings } from '../candidate.ts'
import { englishAnswer } from '../english/answer.ts'
import { koreanAnswer } from '../korean/answer.ts'
import { isLabelled } from '../labels/goes-on.ts'
import { splitLabel } from '../labels/label.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { sentencesOf } from '../sentences.ts'
import { keyOf } from '../settle.ts'
import { isTypedList } from '../typed-list.ts'
import { isFieldBelow } from './field-below.ts'
import { type KnownBy, knownBy } from './known-by.ts'
import { isLoneFragment } from './lone-fragment.ts'
import { ownSentence, tellsOfOther } from './own-sentence.ts'

/** What opens an answer: "A:", "답:". */
export const ANSWER = /^(?:\*\*)?(?:A\d{0,2}|Ans(?:wer)?\d{0,2}|답|답변|정답|해답|풀이)\s?(?:\*\*)?[.):：](?:\*\*)?\s*/i
/** "Definition: …": what follows says itself that it is one. */
const SAYS_SO = /^(?:\*\*)?(?:definition|(?:사전적\s)?(?:정의|의미)|개념|뜻)\s?(?:\*\*)?[:：]\s?(?:\*\*)?\s*/i

/** "Yes. …", "잠금. 한 번에 …": a word that answers, and then the sentence that does. */
const IN_A_WORD =
  /^(?:[가-힣]{1,8}[.!]|(?:네|예|아니요),|(?:Yes|No|Sure|Right|Simple|Great question)[.!,])\s(?=\S+(?:\s\S+){3,})/

/** No answer is shorter, in letters. */
const SHORTEST = 8

/** What the text below a heading says that its name is, and how sure that is; undefined where it says nothing of it. */
export function definitionBelow(
  name: string,
  aliases: readonly string[],
  below: Block,
  notes: Surroundings,
): Answer | undefined {
  const key = [below.lines[0], name, ...aliases].join('\n')
  if (notes.answers.has(key)) return notes.answers.get(key)
  const answer = readAnswer(knownBy(name, aliases), below, notes)
  notes.answers.set(key, answer)
  return answer
}

function readAnswer(known: KnownBy, below: Block, notes: Surroundings): Answer | undefined {
  const text = below.text.replace(ANSWER, '').replace(SAYS_SO, '').replace(IN_A_WORD, '')
  if (isTypedList(text)) return undefined
  const sentences = sentencesOf(text)
  const [first = ''] = sentences
  const said = ownSentence(sentences, known, notes) ?? goingOn(first, known.keys)
  if (said) return said
  if (splitLabel(text) && isFieldBelow(below, notes)) return { definition: text, strength: 0.6 }
  const isOfOther = tellsOfOther(first, known, notes)
  if (isStated(below) && !isOfOther) return { definition: below.text, strength: 0.62 }
  if (namesOther(text, known, notes)) return undefined
  if (SAYS_SO.test(below.text) && plain(first).length >= SHORTEST) return { definition: first, strength: 0.8 }
  return isOfOther ? undefined : firstAnswer(first, known, below, notes)
}

/** "Mixed economy", and in the line below it "is an attempt to …": the sentence begins with the heading. */
const GOES_ON = /^(?:is|are|was|were|means?|refers? to|describes?|denotes?)\s(?!not\b)(\S+\s\S+\s\S.*)$/

/** What a sentence goes on with from the heading, or behind a colon that stands before it. */
function goingOn(sentence: string, keys: readonly string[]): Answer | undefined {
  const [, goesOn = ''] = GOES_ON.exec(sentence) ?? []
  if (goesOn !== '') return { definition: goesOn, strength: 0.8 }
  const behind = behindColon(sentence, keys)
  return behind ? { definition: behind, strength: 0.7 } : undefined
}

/** "All three begin with a roux: equal parts fat and flour": what stands behind the name, where the clause ends in it. */
function behindColon(sentence: string, keys: readonly string[]): string | undefined {
  const at = sentence.search(/[:：]\s/)
  const before = sentence.slice(0, at).split(/\s+/)
  const rest = sentence.slice(at + 1).trim()
  const isClause = at > 0 && before.length >= 4 && wordsIn(rest) >= 3
  return isClause && [1, 2, 3].some(words => keys.includes(keyOf(before.slice(-words).join(' ')))) ? rest : undefined
}

/** A whole sentence in bold right below a name is what its writer holds it to be. */
const isStated = ({ kind, text }: Block) =>
  kind === 'text' && /^\*\*[^*]{16,}(?<![?？])\*\*$/.test(text) && wordsIn(text) >= 5

/** Whether a text begins with another name, and says what that is. */
function namesOther(text: string, { squashed }: KnownBy, { language }: Surroundings): boolean {
  const label = splitLabel(text)
  if (!label || !isLabelled(text, label, language)) return false
  const { name } = parseName(label.name)
  const isOther = isName(name, language, true) && !squashed.some(each => each.startsWith(squash(label.name)))
  return isOther && wordsIn(name) <= (label.mark === 'arrow' ? 3 : 5)
}

/** The first sentence, where it looks as one does that says what stands above it. */
function firstAnswer(first: string, known: KnownBy, below: Block, notes: Surroundings): Answer | undefined {
  const { name, squashed } = known
  if (plain(first).length < SHORTEST || /(?:\.{2,}|…|[:?])$/.test(plain(first))) return undefined
  const strength = /[가-힣]/.test(first)
    ? koreanAnswer(first, name, squashed, notes)
    : Math.max(englishAnswer(first, squashed, !/\s/.test(name)), isLoneFragment(name, first, below, notes) ? 0.52 : 0)
  const definition = first.replace(/^(?:it|this|they)\s(?:is|are|was|were)\s(?=\S)/i, '')
  return strength > 0 ? { definition, strength } : undefined
}

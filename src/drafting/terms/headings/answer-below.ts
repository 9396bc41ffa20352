import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import { anyOf, listOf } from '../../word-list.ts'
import type { Answer, Surroundings } from '../candidate.ts'
import { englishAnswer } from '../english/answer.ts'
import { readEnglishSentence } from '../english/sentence.ts'
import { isOfItsKind, koreanAnswer } from '../korean/answer.ts'
import { readKoreanSentence } from '../korean/sentence.ts'
import { isLabelled } from '../labels/goes-on.ts'
import { splitLabel } from '../labels/label.ts'
import { isLabelWord } from '../names/label-words.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { readAlone } from '../read-alone.ts'
import { sentencesOf } from '../sentences.ts'
import { keyOf } from '../settle.ts'
import { isTypedList } from '../typed-list.ts'

const ANSWER = /^(?:\*\*)?(?:A\d{0,2}|Ans(?:wer)?\d{0,2}|답|답변|정답|해답|풀이)\s?(?:\*\*)?[.):：](?:\*\*)?\s*/i
/** "Definition: …": what follows says itself that it is one. */
const SAYS_SO = /^(?:\*\*)?(?:definition|(?:사전적\s)?(?:정의|의미)|개념|뜻)\s?(?:\*\*)?[:：]\s?(?:\*\*)?\s*/i

/** "Yes. …", "잠금. 한 번에 …": a word that answers, and then the sentence that does. */
const IN_A_WORD =
  /^(?:[가-힣]{1,8}[.!]|(?:네|예|아니요),|(?:Yes|No|Sure|Right|Simple|Great question)[.!,])\s(?=\S+(?:\s\S+){3,})/

/** What the text below a heading says that its name is, and how sure that is; undefined where it says nothing of it. */
export function definitionBelow(
  name: string,
  aliases: readonly string[],
  below: Block,
  notes: Surroundings,
): Answer | undefined {
  const key = [below.lines[0], name, ...aliases].join('\n')
  if (notes.answers.has(key)) return notes.answers.get(key)
  const answer = readAnswer(name, aliases, below, notes)
  notes.answers.set(key, answer)
  return answer
}

function readAnswer(name: string, aliases: readonly string[], below: Block, notes: Surroundings): Answer | undefined {
  const text = below.text.replace(ANSWER, '').replace(SAYS_SO, '').replace(IN_A_WORD, '')
  if (isTypedList(text)) return undefined
  const sentences = sentencesOf(text)
  const all = [name, ...aliases].flatMap(each => [each, ...withoutKind(each)])
  const names = all.map(squash)
  const keys = all.map(keyOf)
  const isSame = (said: string) => keys.includes(keyOf(said)) || isOwned(said)
  const isOwned = (said: string) => /의\s/.test(said) && keys.includes(keyOf(said.replace(/의\s/g, ' ')))
  let other = false
  for (const [at, sentence] of sentences.slice(0, 3).entries()) {
    const language = notes.language === 'ko' && /[가-힣]/.test(sentence) ? 'ko' : 'en'
    const read = language === 'ko' ? readKoreanSentence : readEnglishSentence
    const own = read(sentence, () => true).find(each => [each.name, ...each.aliases].some(isSame))
    // A heading may be in the plural, or in capitals; the sentence is not.
    const isAsSaid = (/[a-z]/.test(name) && squash(own?.name ?? '') === squash(name)) || isOwned(own?.name ?? '')
    const isWhole = own !== undefined && [name, ...aliases].some(each => keyOf(each) === keyOf(own.name))
    const said = isAsSaid || !isWhole ? undefined : own.name
    if (own) return { definition: own.definition, strength: at === 0 ? 0.85 : 0.65, name: said }
    // The sentence says what something else is.
    const isOwn = names.some(each => squash(sentence).startsWith(each))
    if (
      at === 0 &&
      !isOwn &&
      !isOfItsKind(name, sentence) &&
      readAlone(sentence, language).some(each => each.strength >= 0.5)
    )
      other = true
  }
  // "Mixed economy", and in the line below it "is an attempt to …": the sentence begins with the heading.
  const [, goesOn = ''] = GOES_ON.exec(sentences[0] ?? '') ?? []
  if (goesOn !== '') return { definition: goesOn, strength: 0.8 }
  const behind = behindColon(sentences[0] ?? '', keys)
  if (behind) return { definition: behind, strength: 0.7 }
  const label = splitLabel(text)
  if (label && isFieldOf(below, notes)) return { definition: text, strength: 0.6 }
  if (isStated(below) && !other) return { definition: below.text, strength: 0.62 }
  const isOther =
    label !== undefined &&
    isLabelled(text, label, notes.language) &&
    (notes.language === 'ko' || isName(parseName(label.name).name, 'en', true)) &&
    !names.some(each => each.startsWith(squash(label.name)))
  const isOtherName = isOther && isName(parseName(label.name).name, notes.language, true)
  if (isOtherName && wordsIn(parseName(label.name).name) <= (label.mark === 'arrow' ? 3 : 5)) return undefined
  const [first = ''] = sentences
  if (SAYS_SO.test(below.text) && plain(first).length >= 8) return { definition: first, strength: 0.8 }
  if (other) return undefined
  if (plain(first).length < 8 || /(?:\.{2,}|…|[:?])$/.test(plain(first))) return undefined
  const about = /[가-힣]/.test(first)
    ? koreanAnswer(first, name, names, notes)
    : Math.max(englishAnswer(first, names, !/\s/.test(name)), isLoneFragment(name, first, below, notes) ? 0.52 : 0)
  return about > 0
    ? { definition: first.replace(/^(?:it|this|they)\s(?:is|are|was|were)\s(?=\S)/i, ''), strength: about }
    : undefined
}

const GOES_ON = /^(?:is|are|was|were|means?|refers? to|describes?|denotes?)\s(?!not\b)(\S+\s\S+\s\S.*)$/

/** What kind of thing a name says last that it is. */
const KINDS = listOf(`
  methods?, methodology, theory, model, technique, principle, approach, algorithm, pattern, process, system, test, effect,
  law, framework, 방법론, 방법, 기법, 이론, 모델, 기술, 방식, 전략, 패턴, 알고리즘, 프로세스, 시스템, 검사, 원칙, 원리,
  법칙, 효과, 공법, 제도, 운동, 정책
`)
const KIND_BEHIND = new RegExp(String.raw`^(\S.+?)\s${anyOf(KINDS)}$`, 'i')

/** "Lean startup method" is in the sentence below it often only "Lean startup". */
const withoutKind = (name: string): string[] => KIND_BEHIND.exec(name)?.slice(1) ?? []

/** A whole sentence in bold right below a name is what its writer holds it to be. */
const isStated = ({ kind, text }: Block) => kind === 'text' && /^\*\*[^*]{16,}\*\*$/.test(text) && wordsIn(text) >= 5

/** "원인: …", and below that "증상: …": what is known of a thing, field by field, stands right under its name. */
function isFieldOf(below: Block, { children, blocks, firstFields }: Surroundings): boolean {
  if (firstFields.has(squash(splitLabel(below.text)?.name ?? ''))) return true
  const list = children.get(below.parent) ?? []
  const first = list.find(each => isField(blocks[each]))
  return first !== undefined && blocks[first] === below && list.some(each => each !== first && isField(blocks[each]))
}

function isField(block: Block | undefined): boolean {
  const label = splitLabel(block?.text ?? '')
  return label !== undefined && label.mark !== 'arrow' && isLabelWord(plain(label.name).replace(/[\s>]+$/, ''))
}

/** "All three begin with a roux: equal parts fat and flour": what stands behind the name, where the clause ends in it. */
function behindColon(sentence: string, keys: readonly string[]): string | undefined {
  const at = sentence.search(/[:：]\s/)
  const before = sentence.slice(0, at).split(/\s+/)
  const rest = sentence.slice(at + 1).trim()
  const isClause = at > 0 && before.length >= 4 && wordsIn(rest) >= 3
  return isClause && [1, 2, 3].some(words => keys.includes(keyOf(before.slice(-words).join(' ')))) ? rest : undefined
}

/** Words with which a fragment does not begin. */
export const NO_FRAGMENT = listOf(`
  this, it, in, on, at, for, with, by, see, first, next, then, and, but, so, talking, something, some, just,
  quick, probably, maybe, let, looking, going, use, run, type, call, pass
`)
const WHOLE_SENTENCE = new RegExp(
  String.raw`[!?;:]$|^${anyOf(NO_FRAGMENT)}\b|\b(?:is|are|was|were|has|have|had|will|can|you|we|they|I)\b`,
  'i',
)

/** "## Ebb", and below it nothing but "- the water going out": a few words without a verb of their own. */
function isLoneFragment(name: string, first: string, below: Block, notes: Surroundings): boolean {
  const siblings = notes.children.get(below.parent) ?? []
  const words = plain(first).split(/\s+/)
  return (
    ((below.kind === 'item' && /^\p{Ll}/u.test(plain(first))) || below.kind === 'text') &&
    siblings.length <= 2 &&
    wordsIn(name) <= 3 &&
    words.length >= 3 &&
    words.length <= 12 &&
    !WHOLE_SENTENCE.test(first)
  )
}

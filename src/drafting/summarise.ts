import { normalise } from '../domain/normalise.ts'
import type { DraftSentence } from './draft.ts'
import { type Explained, glossaryLines, isEntry, ownerOf } from './glossary-lines.ts'
import { literal } from './markdown.ts'
import type { Notes } from './notes.ts'
import { plain } from './reading/inline.ts'
import { isSentence } from './reading/line-kind.ts'
import { sourceIn } from './source-in.ts'
import { splitLabel } from './terms/labels/label.ts'
import { NameIndex } from './terms/names/name-index.ts'
import { commandHead, isTypedLine } from './terms/names/typed.ts'
import { sentencesOf } from './terms/sentences.ts'

const MOST_SENTENCES = 5
/** Of these, so many may say what a term's own entry says: of notes that only list terms all would. */
const MOST_ENTRIES = 2
const CHARACTERS = { least: 30, most: 260 }

/**
 * The key sentences of the notes, word for word and in their order: those with many of the words that the notes repeat,
 * near the start or under their own heading, none that says what another has said, and few that are a term beside its
 * definition. What a term is, is told with its name where that stands above it.
 * @param terms what says something of these is what a chapter is about
 */
export function summarise(notes: Notes, terms: readonly Explained[]): DraftSentence[] {
  const glossary = glossaryLines(terms)
  const index = new NameIndex<string>()
  for (const name of terms.flatMap(term => [term.name, ...term.aliases])) index.add(name, name)
  const all = notes.blocks.flatMap(block =>
    block.kind === 'text' || block.kind === 'item'
      ? sentencesOf(block.text).map(sentence => ({ ...told(sentence), lines: block.lines, kind: block.kind }))
      : [],
  )
  const usable = all.filter(
    each =>
      each.text.length >= CHARACTERS.least &&
      each.text.length <= CHARACTERS.most &&
      !/[?？]$|https?:/.test(each.text) &&
      !ABOUT_NOTES.test(each.text) &&
      !POINTS_AHEAD.test(each.text) &&
      !isTypedLine(each.text) &&
      (isSentence(each.text) || commandHead(each.text) === undefined) &&
      each.text.split('(').length === each.text.split(')').length,
  )
  const weights = new Map<string, number>()
  for (const { words } of all) for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1)
  const title = wordsOf(notes.title ?? '')
  const scored = usable.map((each, at) => {
    const words = [...new Set(each.words)]
    const weight = words.reduce((sum, word) => sum + Math.log(weights.get(word) ?? 1), 0) / Math.sqrt(words.length + 4)
    const owner = ownerOf(each, glossary)
    const about = aboutTerms(each.text, index)
    const onTitle = words.filter(word => title.includes(word)).length
    const place = (each.kind === 'text' ? 0.4 : 0) + 1.2 / (1 + at / 4)
    return {
      ...each,
      at,
      words,
      owner,
      isEntry: owner !== undefined || isEntry(each, glossary),
      about,
      score: weight + onTitle * 0.5 + place + (owner ? 0.2 : standingAlone(each.text)) + about,
    }
  })
  return mostTelling(scored)
    .sort((a, b) => a.at - b.at)
    .map(({ text, lines, owner }) => ({
      text: literal(owner ? `${owner.name}: ${text}` : text),
      ...sourceIn(notes, lines, text),
    }))
}

/** A sentence that may be chosen. */
interface Scored {
  text: string
  words: string[]
  score: number
  /** Whether it says what a term's own entry says. */
  isEntry: boolean
  /** How much it says of the terms. */
  about: number
}

/** The best of them. Where there are more entries than are shown, only whole sentences about the terms stand in for these. */
function mostTelling<S extends Scored>(scored: readonly S[]): S[] {
  const chosen: S[] = []
  let entries = 0
  for (const each of [...scored].sort((a, b) => b.score - a.score)) {
    if (chosen.length === MOST_SENTENCES) break
    const isSaid = chosen.some(
      other => each.words.filter(word => other.words.includes(word)).length > each.words.length * 0.6,
    )
    if (isSaid) continue
    if (each.isEntry) entries++
    const standsIn = !each.isEntry && each.about > 0 && standingAlone(each.text) > 0
    if (entries <= MOST_ENTRIES || standsIn) chosen.push(each)
  }
  return chosen
}

/** What the notes say of themselves. */
const ABOUT_NOTES =
  /^(?:이|본|이번) (?:글|포스팅|포스트|문서|페이지)[은는에]|^(?:this|these) (?:post|article|notes?|page|document)\b|^(?:in )?this (?:post|article|note|page)\b/i

/** "다음 명령을 실행한다.", "아래 표와 같다.", "The following command …", "as shown below": what says nothing without what stands there. */
const POINTS_AHEAD =
  /(?:^|\s)(?:다음|아래|위|이|해당)(?:와 같은|의)?\s(?:명령어?|코드|그림|표|예제|예시|사진|이미지|링크|식|수식|스크린샷)(?:[을를은는이가과와로에]|처럼|\s|$)|(?:다음|아래|위)과?와?\s같(?:다|습니다|음|이|은)|(?:다음|아래)(?:의)?\s(?:두|세|네|몇|여러)\s?가지|\b(?:the following|this|the next)\s(?:command|code|snippet|figure|picture|table|example|link|diagram|screenshot)\b|\b(?:command|code|figure|table|example|diagram|picture|screenshot)s?\s(?:below|above)\b|\bas (?:shown|follows|below)\b/i

/** What goes on with a sentence before it, or points back to it. */
const GOES_ON =
  /^(?:그래서|마찬가지로|그런데|그러나|그리고|하지만|또한?|따라서|즉|이때|이는|이러한|이런|이렇게|그래도|반면|다만|예를 들어)[\s,]|^(?:and|but|so|however|therefore|thus|also|for example|for instance|e\.g|this|that|these|those|it|they|he|she|which|then|instead|besides)\b/i

/** How much a sentence says of the terms: most where it begins with one, as what defines one does. */
function aboutTerms(text: string, index: NameIndex<string>): number {
  const found = index.occurrences(text)
  const named = new Set(found.map(each => each.owner)).size
  const start = /^(?:(?:the|an?)\s)?/i.exec(text)?.[0].length
  return Math.min(named, 2) * 0.2 + (found[0]?.from === start ? 0.3 : 0)
}

/** Formulas, and steps one behind the other. */
const SIGNS = /[=→⇒↑↓|]|->|=>|\\\[/

/** How well a sentence is understood without those around it. */
function standingAlone(text: string): number {
  if (GOES_ON.test(text) || /^\p{Ll}/u.test(text)) return -0.8
  if (SIGNS.test(text)) return -0.5
  if (/(?:[.!]|[다요])$/.test(text)) return 0.4
  // A few words without a verb say nothing by themselves; behind a label they do.
  return isSentence(text) || splitLabel(text) ? 0 : -0.6
}

function told(sentence: string): { text: string; words: string[] } {
  const text = plain(sentence).replace(/^[-–—:：=→⇒*•·]+>?\s+/, '')
  return { text, words: wordsOf(text) }
}

function wordsOf(text: string): string[] {
  return normalise(text)
    .split(/[\s+#]+/)
    .filter(word => (/[가-힣]/.test(word) ? word.length > 1 : word.length > 3))
}

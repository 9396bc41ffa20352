import { plainWord, TRUTHS } from '../content/vocabulary.ts'
import { GAP } from '../domain/written/gap.ts'
import { truth } from './chapter-text.ts'
import { type Collector, LONGEST_NAME } from './collector.ts'
import { plain } from './plain-text.ts'
import type { RawQuestion } from './raw-entry.ts'

/** A card of two sides; both in Markdown. */
export interface FlashCard {
  front: string
  back: string
  /** What else the card says; Markdown. */
  note?: string
  slug?: string
  aliases?: string[]
}

/** Most characters of an answer that somebody types. */
const LONGEST_ANSWER = 80

/** Fronts longer than this are sentences and no names. */
const LONGEST_TERM = 60

const ASKS = /[?？]\s*$|(?:시오|하라|쓰라|세요)\s*[.。]?\s*$/u

/**
 * Takes a card as what it is: a gap to fill, a question with a short answer or with true or false, or else a term and
 * its definition.
 */
export function addCard(collector: Collector, line: number, card: FlashCard) {
  const front = plain(card.front)
  const back = plain(card.back)
  const { slug } = card
  if (front === '' || back === '') return collector.leaveOut(line, 'exchange.one-sided', { side: front || back })
  const short = back.length <= LONGEST_ANSWER && !card.back.trim().includes('\n')
  if (short && (hasGap(card.front) || ASKS.test(front) || front.length > LONGEST_TERM)) {
    const explanation = card.note ?? ''
    return collector.question(line, { ...answered(card.front, front, back), explanation, ...(slug && { slug }) })
  }
  if (ASKS.test(front) && front.length <= LONGEST_NAME) sayNoQuestion(collector, line, back)
  const definition = card.note ? `${card.back}\n\n${card.note}` : card.back
  collector.term(line, { name: front, definition, aliases: card.aliases ?? [], ...(slug && { slug }) })
}

function sayNoQuestion(collector: Collector, line: number, back: string): void {
  if (back.length <= LONGEST_ANSWER) collector.change(line, 'exchange.lines-as-term')
  else collector.change(line, 'exchange.question-as-term', { most: LONGEST_ANSWER })
}

const hasGap = (front: string) => (front.match(/(?:\\?_){3,}/g) ?? []).length === 1

function answered(markdown: string, front: string, back: string): RawQuestion {
  if (hasGap(markdown)) return { kind: 'cloze', prompt: markdown.replace(/(?:\\?_){3,}/, GAP), accepted: [back] }
  const right = TRUTHS.get(plainWord(back))
  const saysTruth = right !== undefined && /^(?:true|false|참|거짓|[ox])$/i.test(back)
  if (saysTruth && front !== '') return { kind: 'true-false', prompt: markdown, choices: truth(right) }
  return { kind: 'short-answer', prompt: markdown, accepted: [back] }
}

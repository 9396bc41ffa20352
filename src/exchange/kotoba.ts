import { Collector } from './collector.ts'
import { literal } from './plain-text.ts'
import { LIMITS, Progress, type Reading, type ReadOptions, UnreadableFile } from './reading.ts'

/** A card as Kotoba's own decks and its users' have it. */
interface KotobaCard {
  question?: unknown
  answers?: unknown
  answer?: unknown
  comment?: unknown
  meaning?: unknown
  instructions?: unknown
  tags?: unknown
}

/**
 * Reads a deck of the Discord bot Kotoba: JSON with a list of cards, each a question and the answers that count.
 * @throws {UnreadableFile}
 */
export async function readKotoba(text: string, options: ReadOptions = {}): Promise<Reading> {
  const deck = parseJson(text)
  const cards = Array.isArray(deck) ? deck : (deck as { cards?: unknown } | null)?.cards
  if (!Array.isArray(cards)) throw new UnreadableFile('exchange.kotoba-shape')
  const about = (Array.isArray(deck) ? {} : deck) as { name?: unknown; instructions?: unknown }
  const collector = new Collector()
  const lines = new CardLines(text)
  const progress = new Progress(cards.length, options)
  for (const card of cards as unknown[]) {
    await progress.step()
    // Kotoba leaves null where a card was taken away.
    if (card === null) continue
    const isCard = typeof card === 'object' && 'question' in card
    const line = isCard ? lines.next() : lines.current
    if (isCard) addCard(collector, line, card, textOf(about.instructions))
    else collector.leaveOut(line, 'exchange.kotoba-card')
  }
  progress.end()
  return collector.reading({ title: textOf(about.name) || undefined })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    const line = text.slice(0, position).split('\n').length
    throw new UnreadableFile('exchange.json', {}, line)
  }
}

/** Finds the lines of cards, which parsed JSON does not tell: each has its question once. */
class CardLines {
  current = 1
  #from = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  next(): number {
    const key = /(?<!\\)"question"\s{0,99}:/g
    key.lastIndex = this.#from
    const found = key.exec(this.#text)
    if (found) {
      this.current += this.#text.slice(this.#from, found.index).split('\n').length - 1
      this.#from = found.index
      this.current += found[0].split('\n').length - 1
      this.#from += found[0].length
    }
    return this.current
  }
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function addCard(collector: Collector, line: number, card: KotobaCard, usual: string) {
  const given = card.answers ?? card.answer
  const accepted = (Array.isArray(given) ? given : [given]).map(textOf)
  const question = textOf(card.question)
  const instructions = textOf(card.instructions) || usual
  const note = [card.meaning, card.comment]
    .map(textOf)
    .filter(text => text !== '')
    .join('\n\n')
  if (Array.isArray(card.tags) && card.tags.length > 0) collector.tagged++
  if ([question, instructions, note, ...accepted].some(text => text.length > LIMITS.field))
    return collector.leaveOut(line, 'exchange.long-field', { most: LIMITS.field })
  if (question.trim() === '') return collector.leaveOut(line, 'exchange.no-prompt')
  collector.question(line, {
    kind: 'short-answer',
    name: question,
    prompt: [literal(question), literal(instructions)].filter(text => text !== '').join('\n\n'),
    accepted,
    explanation: literal(note),
  })
}

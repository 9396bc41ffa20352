import { type GIFTQuestion, parse } from 'gift-pegjs'
import { DIFFICULTIES, KINDS } from '../../content/vocabulary.ts'
import { MATCHES, type QuestionKind } from '../../domain/course.ts'
import { isSlug } from '../../domain/slug.ts'
import { truth } from '../chapter-text.ts'
import { Collector } from '../collector.ts'
import { withoutMedia } from '../media.ts'
import { plain } from '../plain-text.ts'
import type { RawQuestion } from '../raw-entry.ts'
import { LIMITS, Progress, type Reading, type ReadOptions, UnreadableFile } from '../reading.ts'
import { choicesOf, markdownOf, numbersOf, pairsOf, promptOf, wordsOf } from './answers.ts'
import { type Block, readBlocks } from './blocks.ts'
import { asText, lenient } from './escapes.ts'

/**
 * Reads a GIFT file, Moodle's format for questions. What no kind of question of ours can say (essays, descriptions) is
 * left out, with its line.
 * @throws {UnreadableFile}
 */
export async function readGift(text: string, options: ReadOptions = {}): Promise<Reading> {
  const blocks = readBlocks(text)
  if (blocks.length === 0) throw new UnreadableFile('exchange.empty')
  const collector = new Collector()
  const progress = new Progress(blocks.length, options)
  const categories = new Set<string>()
  for (const block of blocks) {
    await progress.step()
    if (block.category === undefined) addBlock(collector, block)
    else categories.add(block.category)
  }
  progress.end()
  collector.join(categories)
  const [first] = categories
  return collector.reading({ title: first === undefined ? undefined : lastPart(first) })
}

/** Categories stand inside one another; two slashes are one of a name. */
const lastPart = (category: string) =>
  category
    .split(/(?<!\/)\/(?!\/)/)
    .map(part => part.replaceAll('//', '/').trim())
    .filter(part => part !== '$course$' && part !== 'top' && part !== '')
    .at(-1)

const OWN_TAGS = /^(?:kind|difficulty|term|match|tolerance|unit|source)-/

function addBlock(collector: Collector, given: Block) {
  const block = withMediaTakenOut(collector, given)
  const { line, answers } = block
  if (block.tags.some(tag => !OWN_TAGS.test(tag))) collector.tagged++
  const length = block.before.length + (answers?.length ?? 0) + block.after.length
  if (length > LIMITS.field) return collector.leaveOut(line, 'exchange.long-field', { most: LIMITS.field })
  if (block.broken) return collector.leaveOut(line, 'exchange.gift-brace')
  if (answers === undefined) return collector.leaveOut(line, 'exchange.gift-description')
  const question = parseAnswers(collector, block, answers)
  if (question) addQuestion(collector, block, question)
}

/** Pictures are no part of a GIFT file, which only names them. */
function withMediaTakenOut(collector: Collector, block: Block): Block {
  const bare = (text: string) => {
    const { text: rest, count } = withoutMedia(text)
    collector.media += count
    return count === 0 ? text : rest
  }
  const { before, after, answers } = block
  return {
    ...block,
    before: bare(before),
    after: bare(after),
    answers: answers === undefined ? answers : bare(answers),
  }
}

/** Parses what stands between the braces; the rest is taken apart already, as it needs no escapes there. */
function parseAnswers(collector: Collector, block: Block, answers: string): GIFTQuestion | undefined {
  const own = kindOf(block)
  const source = `[${block.format ?? 'moodle'}]x {${lenient(answers, own === undefined)}}`
  try {
    return parse(source)[0]
  } catch (error) {
    const offset = (error as { location?: { start?: { offset: number } } }).location?.start?.offset ?? 0
    const near = asText(answers.slice(Math.max(0, offset - source.indexOf('{') - 1)).slice(0, 20))
    collector.leaveOut(block.line, 'exchange.gift-answers', { near: near || '}' })
    return undefined
  }
}

const tagOf = ({ tags }: Block, name: string) => tags.find(tag => tag.startsWith(`${name}-`))?.slice(name.length + 1)
const kindOf = (block: Block): QuestionKind | undefined => KINDS.get((tagOf(block, 'kind') ?? '').replaceAll('-', ' '))

function addQuestion(collector: Collector, block: Block, question: GIFTQuestion) {
  const { line } = block
  if (question.type === 'Essay') return collector.leaveOut(line, 'exchange.gift-essay')
  if (question.type === 'Description' || question.type === 'Category') return
  const about = aboutOf(block, question.globalFeedback && markdownOf(question.globalFeedback))
  const { prompt, gapped } = promptOf(block)
  // Of our own files the kind is known: a gap in one of the others is a blank to look at.
  const written = gapped && kindOf(block) !== 'short-answer' ? 'cloze' : 'short-answer'
  switch (question.type) {
    case 'TF': {
      // What the library calls the feedback of "true" is that of a wrong answer.
      const [wrong, right] = [question.trueFeedback, question.falseFeedback].map(text => text && markdownOf(text))
      const explanation = [about.explanation, right, wrong].filter(text => text).join('\n\n')
      return collector.question(line, {
        ...about,
        kind: 'true-false',
        prompt,
        choices: truth(question.isTrue),
        explanation,
      })
    }
    case 'MC':
      return collector.question(line, { ...about, prompt, ...choicesOf(collector, line, question.choices) })
    case 'Short': {
      const { accepted, explanation } = wordsOf(collector, line, question.choices)
      const said = [about.explanation, explanation].filter(text => text).join('\n\n')
      return collector.question(line, { ...about, kind: written, prompt, accepted, explanation: said })
    }
    case 'Numerical': {
      const numbers = numbersOf(collector, line, question.choices, tagOf(block, 'unit'))
      const said = [about.explanation, numbers.explanation].filter(text => text).join('\n\n')
      return collector.question(line, { ...about, kind: written, prompt, ...numbers, explanation: said })
    }
    case 'Matching': {
      const pairs = pairsOf(question.matchPairs)
      collector.change(line, 'exchange.gift-matching', { count: pairs.length })
      for (const { left, choices } of pairs)
        collector.question(line, {
          ...about,
          name: `${about.name ?? plain(prompt)} ${plain(left)}`,
          kind: 'single-choice',
          prompt: [prompt, left].filter(text => text !== '').join('\n\n'),
          choices,
        })
    }
  }
}

/** Only of answers that are more than numbers; else it stands beside the number. */
function toleranceOf(block: Block): { tolerance?: number; unit?: string } {
  const [tolerance, unit] = [tagOf(block, 'tolerance'), tagOf(block, 'unit')]
  const isNumber = tolerance !== undefined && Number.isFinite(Number(tolerance))
  return { ...(isNumber && { tolerance: Number(tolerance) }), ...(unit && { unit }) }
}

type About = Omit<RawQuestion, 'kind' | 'prompt'> & { explanation: string }

function aboutOf(block: Block, explanation: string | null): About {
  const title = asText(block.title ?? '').trim()
  const difficulty = DIFFICULTIES.get(tagOf(block, 'difficulty') ?? '')
  const match = MATCHES.find(each => each === tagOf(block, 'match'))
  const all = (name: string) =>
    block.tags.filter(tag => tag.startsWith(`${name}-`)).map(tag => tag.slice(name.length + 1))
  return {
    explanation: explanation ?? '',
    ...(isSlug(title) && kindOf(block) ? { slug: title } : title && { name: title }),
    ...(difficulty && { difficulty }),
    ...(match && { matching: { match, ...toleranceOf(block) } }),
    terms: all('term'),
    sources: all('source'),
  }
}

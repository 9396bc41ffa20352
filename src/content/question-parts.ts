import type { List, ListItem, Nodes, RootContent } from 'mdast'
import type { Choice } from '../domain/course.ts'
import { type Entry, isTaskList } from './entry.ts'
import type { Remarks } from './problem.ts'
import { endOf, type MarkdownBody, startOf, wordsOf } from './read-markdown.ts'

/** What stands below the keys of a question. */
export interface QuestionParts {
  prompt: string
  /** The words of the prompt without marks; undefined where it has anything that its tree here says otherwise. */
  words: string | undefined
  choices: Choice[]
  /** Line of the first choice; undefined without any. */
  choicesLine: number | undefined
  /** Whether there are choices that cannot be read, which was remarked on. */
  unreadable: boolean
  explanation: string
}

/**
 * Takes a question apart: all before the choices is the prompt, the quotes at the end are the explanation. What stands
 * where nobody would see it, or where it would tell the answer, is remarked on.
 */
export function partsOf(body: MarkdownBody, entry: Entry, slug: string, remarks: Remarks): QuestionParts {
  const { nodes } = entry
  const listAt = nodes.findIndex(isTaskList)
  const lastQuote = nodes.findLastIndex(node => node.type === 'blockquote')
  const explained = lastQuote > listAt
  const quoteAt = explained ? firstOfRun(nodes, lastQuote) : nodes.length
  if (!explained)
    remarks.problem(entry.line, `expected the question ${slug} to end with an explanation, as a quote (> …)`)
  const end = listAt >= 0 ? listAt : quoteAt
  const lists = nodes.slice(end, quoteAt).filter(isTaskList)
  const among = nodes.slice(end, quoteAt).filter(each => !isTaskList(each))
  // Choices above what is asked: the order does not matter, as long as there is only one way to read it.
  const above = end === 0 ? among : nodes.slice(0, end)
  const prompt = body.markdownOf(above)
  if (prompt === '') remarks.problem(entry.line, `expected the question ${slug} to have a prompt`)
  for (const node of above === among ? [] : among)
    remarks.problem(
      body.lineOf(node),
      'this text among the choices is not shown: move it above them, or into the explanation (> …)',
    )
  const [after] = explained ? nodes.slice(lastQuote + 1) : []
  if (after)
    remarks.problem(
      body.lineOf(after),
      'this text below the explanation is not shown: begin its lines with >, or move it up',
    )
  const explanation = nodes.slice(quoteAt, lastQuote + 1).map(node => unquote(body.markdownOf([node])))
  if (explained && explanation.every(text => text === ''))
    remarks.problem(entry.line, `expected a text in the explanation of ${slug}`)
  const first = nodes[listAt]
  return {
    prompt,
    words:
      body.isAsWritten(above) && !AMBIGUOUS.test(prompt) ? above.map(node => wordsOf([node])).join(' ') : undefined,
    choices: lists.flatMap(list => choicesOf(body, list, remarks)),
    choicesLine: first && body.lineOf(first),
    unreadable: remarkUnreadable(body, nodes, remarks),
    explanation: explanation.join('\n\n').trim(),
  }
}

/** A box is no word in the tree of the file, and how far an address goes is for GitHub's dialect alone to say. */
const AMBIGUOUS = /\[[\sxX]\]|:\/\/|www\.|\S@\S/i

/** Quotes with nothing between them are one explanation. */
function firstOfRun(nodes: readonly RootContent[], last: number): number {
  let first = last
  while (nodes[first - 1]?.type === 'blockquote') first--
  return first
}

/** Without the marks of the quote, and without the label of GitHub's alerts (`[!NOTE]`). */
function unquote(markdown: string): string {
  return markdown
    .replace(/^[^\S\n]*> ?/gm, '')
    .trim()
    .replace(/^\\?\[![A-Z]+\][^\S\n]*\n/i, '')
}

function choicesOf(body: MarkdownBody, list: List, remarks: Remarks): Choice[] {
  return list.children.flatMap(item => {
    if (typeof item.checked === 'boolean') return [choiceOf(body, item, remarks)]
    remarks.problem(body.lineOf(item), 'expected every choice to start with [ ], or [x] when it is right')
    return []
  })
}

/** A choice is one line; what is indented below it is the feedback for who picks it. */
function choiceOf(body: MarkdownBody, item: ListItem, remarks: Remarks): Choice {
  const [first, ...below] = item.children
  if (first?.type !== 'paragraph') {
    if (first) remarks.problem(body.lineOf(item), 'expected the text of a choice right after its box')
    return { text: '', right: item.checked === true }
  }
  const from = startOf(first)
  const firstLineEnds = body.endOfFirstLine(first)
  const more = body.between(Math.min(firstLineEnds + 1, endOf(first)), endOf(first))
  if (/^\S/m.test(more))
    remarks.warn(
      body.lineOf(first) + 1,
      'indent this line to make it the feedback of the choice above, or join it with that line',
    )
  for (const node of below.filter(each => each.type !== 'paragraph'))
    remarks.problem(
      body.lineOf(node),
      'expected nothing but a line of feedback below a choice: move lists and code to the prompt or the explanation',
    )
  const feedback = [more, ...below.map(node => body.markdownOf([node]))].map(unindent).filter(text => text !== '')
  return {
    // Where a mark or code follows the box, the tree counts the box in.
    text: body
      .between(from, firstLineEnds)
      .replace(/^\[[ xX]\][^\S\n]*/, '')
      .replace(/\\$/, '')
      .trim(),
    right: item.checked === true,
    ...(feedback.length > 0 && { feedback: feedback.join('\n\n') }),
  }
}

function unindent(text: string): string {
  return text.replace(/^[^\S\n]+/gm, '').trim()
}

const ALMOST_A_BOX = /^\s*(?:[-*+]|\d+[.)])?\s*[[［(](?:[xXvVoO✓✔✗×○●]|\s*)[\]］)]/u

/** Lines that mean to be choices and are none in Markdown: `-[ ] …`, `- [] …`, `- [v] …`, `- [x]…`. */
function remarkUnreadable(body: MarkdownBody, nodes: readonly RootContent[], remarks: Remarks): boolean {
  const lines = nodes.flatMap(node => {
    if (node.type === 'paragraph') return linesOf(body, node)
    if (node.type !== 'list') return []
    return node.children.flatMap(item => linesOf(body, item).slice(typeof item.checked === 'boolean' ? 1 : 0))
  })
  const almost = lines.filter(({ text }) => ALMOST_A_BOX.test(text))
  for (const { text, line } of almost)
    remarks.problem(
      line,
      `expected a choice to be written “- [ ] …”, or “- [x] …” when it is right, not “${text.trim().slice(0, 20)}”`,
    )
  return almost.length > 0
}

function linesOf(body: MarkdownBody, node: Nodes): { text: string; line: number }[] {
  return body
    .sourceOf(node)
    .split('\n')
    .map((text, index) => ({ text, line: body.lineOf(node) + index }))
}

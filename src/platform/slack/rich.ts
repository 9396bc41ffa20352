import type { ContextActionsBlock, DataTableBlock, KnownBlock, RichTextBlock } from '@slack/types'
import { LRUCache } from 'lru-cache'
import { atMost } from '../../domain/at-most.ts'
import type { CardButton, CardChoice, Part } from '../../domain/card.ts'
import { cut } from '../../study/talk/card-text.ts'
import { plain, unlinked } from '../../study/talk/markdown.ts'
import { slackError } from './failures.ts'

// Blocks that are new in 2026, and not rolled out everywhere: a message that has one is sent once more without, where
// Slack answers `invalid_blocks`.

/** Limits of a table and of a chart: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
const MOST = { thumb: 75, rows: 101, columns: 20, page: 100, cell: 200, title: 50, label: 20, points: 20 }

/** Answers of Slack that say that a block is none that it knows, or takes here. */
const BLOCKS_REFUSED = ['invalid_blocks', 'invalid_blocks_format', 'unsupported_block_type', 'only_one_table_allowed']

/** Whether Slack refused a message for what is in it. */
export function areBlocksRefused(error: unknown): boolean {
  return BLOCKS_REFUSED.includes(slackError(error) ?? '')
}

/** Makes a call with the blocks that are new, and once more without where Slack does not take them. */
export async function orPlain<T>(call: (rich: boolean) => Promise<T>): Promise<T> {
  try {
    return await call(true)
  } catch (error) {
    if (!areBlocksRefused(error)) throw error
    return call(false)
  }
}

/** Workspaces that took none of the blocks lately: what is sent to them for every press is not tried twice each time. */
const plainWorkspaces = new LRUCache<string, true>({ ...atMost(10_000), ttl: 60 * 60_000 })

/** As `orPlain`, for what goes out at every press: a workspace that refused is spared the attempt for an hour. */
export async function orPlainIn<T>(workspace: string, call: (rich: boolean) => Promise<T>): Promise<T> {
  if (plainWorkspaces.has(workspace)) return call(false)
  return orPlain(rich => {
    if (!rich) plainWorkspaces.set(workspace, true)
    return call(rich)
  })
}

/** Two thumbs, each with its component's id as value. */
export function feedback(good: CardButton, bad: CardButton): ContextActionsBlock {
  const thumb = ({ label, action }: CardButton) => ({
    text: { type: 'plain_text' as const, text: cut(label, MOST.thumb) },
    value: action,
  })
  const thumbs = { positive_button: thumb(good), negative_button: thumb(bad) }
  return {
    type: 'context_actions',
    elements: [{ type: 'feedback_buttons', action_id: `thumbs ${bad.action}`, ...thumbs }],
  }
}

type Table = Extract<Part, { type: 'table' }>

/** A chart as Slack takes it; its types do not have it yet. */
interface ChartBlock {
  type: 'data_visualization'
  title: string
  chart: {
    type: 'bar'
    series: { name: string; data: { label: string; value: number }[] }[]
    axis_config: { categories: string[] }
  }
}

/**
 * A board as a table, its podium by mention; undefined where it is no board, or too large for one.
 * @param mentions ids of the members of the first rows
 */
export function boardTable(table: Table, mentions: readonly string[], caption: string): DataTableBlock | undefined {
  const { columns, rows } = table
  const name = columns.findIndex(column => column.align === 'left')
  if (columns[0]?.align !== 'right' || rows.length >= MOST.rows || columns.length > MOST.columns) return undefined
  return {
    type: 'data_table',
    caption: cut(caption, MOST.cell),
    page_size: Math.min(Math.max(rows.length, 1), MOST.page),
    row_header_column_index: Math.max(name, 0),
    rows: [
      columns.map(({ title }) => text(title)),
      ...rows.map((row, index) =>
        row.map((each, at) => (at === name && mentions[index] ? person(mentions[index]) : text(each))),
      ),
    ],
  }
}

/** How many chose what, as bars; undefined where nobody chose, or there are too many choices. */
export function choiceBars(choices: readonly CardChoice[], title: string): KnownBlock | undefined {
  const answered = choices.some(({ count = 0 }) => count > 0)
  if (!answered || choices.length > MOST.points) return undefined
  const data = choices.map(({ letter, text, state, count = 0 }) => ({
    label: cut(`${state === 'right' ? '✓ ' : ''}${letter} ${plain(text)}`, MOST.label),
    value: count,
  }))
  if (new Set(data.map(({ label }) => label)).size < data.length) return undefined
  const chart: ChartBlock = {
    type: 'data_visualization',
    title: cut(title, MOST.title),
    chart: {
      type: 'bar',
      series: [{ name: cut(title, MOST.label), data }],
      axis_config: { categories: data.map(({ label }) => label) },
    },
  }
  return chart as unknown as KnownBlock
}

function text(value: string) {
  return { type: 'raw_text' as const, text: unlinked(value) || '–' }
}

function person(id: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: id }] }] }
}

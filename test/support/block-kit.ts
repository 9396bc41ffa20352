import type { KnownBlock } from '@slack/types'

/** Limits of Block Kit, from Slack's reference: https://docs.slack.dev/reference/block-kit */
const MOST = {
  blocks: 50,
  header: 150,
  section: 3000,
  field: 2000,
  fields: 10,
  actions: 25,
  context: 10,
  label: 75,
  actionId: 255,
  blockId: 255,
  value: 2000,
  options: 100,
  checkboxes: 10,
}

type Json = Record<string, unknown>

/** Throws for whatever Slack would refuse in a list of blocks: missing texts, sizes, ids that repeat. */
export function checkBlocks(blocks: readonly KnownBlock[], most = MOST.blocks): void {
  const actionIds: string[] = []
  const blockIds: string[] = []
  const fail = (what: string, where: unknown) => {
    throw new Error(`Block Kit: ${what} in ${JSON.stringify(where).slice(0, 300)}`)
  }
  const text = (value: unknown, limit: number, where: unknown) => {
    const { text: said } = (value ?? {}) as { text?: string }
    if (typeof said !== 'string' || said.length === 0) fail('an empty text', where)
    if ((said?.length ?? 0) > limit) fail(`a text over ${limit}`, where)
  }
  const element = (item: Json) => {
    if (typeof item.action_id === 'string') actionIds.push(item.action_id)
    if (String(item.action_id ?? '').length > MOST.actionId) fail('a long action id', item)
    if (String(item.value ?? '').length > MOST.value) fail('a long value', item)
    if (item.type === 'button') text(item.text, MOST.label, item)
    if (item.type === 'feedback_buttons')
      for (const thumb of [item.positive_button, item.negative_button] as Json[]) {
        text(thumb?.text, MOST.label, item)
        if (typeof thumb?.value !== 'string' || thumb.value.length > MOST.value) fail('a thumb without a value', item)
      }
    const options = (item.options ?? []) as Json[]
    if (options.length > (item.type === 'checkboxes' ? MOST.checkboxes : MOST.options)) fail('too many options', item)
    for (const option of options) text(option.text, MOST.label, item)
  }
  if (blocks.length > most) fail(`${blocks.length} blocks`, '')
  for (const block of blocks as unknown as Json[]) {
    if (typeof block.block_id === 'string') blockIds.push(block.block_id)
    if (String(block.block_id ?? '').length > MOST.blockId) fail('a long block id', block)
    if (block.type === 'header') text(block.text, MOST.header, block)
    if (block.type === 'section' && block.text) text(block.text, MOST.section, block)
    if (block.type === 'section' && !block.text && !block.fields) fail('an empty section', block)
    const fields = (block.fields ?? []) as Json[]
    if (fields.length > MOST.fields) fail('too many fields', block)
    for (const field of fields) text(field, MOST.field, block)
    const elements = (block.elements ?? (block.element ? [block.element] : [])) as Json[]
    if (block.type === 'actions' && (elements.length === 0 || elements.length > MOST.actions)) fail('actions', block)
    if (block.type === 'context_actions' && (elements.length === 0 || elements.length > 5))
      fail('context actions', block)
    if (block.type === 'context' && elements.length > MOST.context) fail('context', block)
    for (const item of elements) element(item)
  }
  for (const ids of [actionIds, blockIds]) if (new Set(ids).size !== ids.length) fail('ids that repeat', ids)
}

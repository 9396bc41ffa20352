import type { Seen } from '../../contract/rig.ts'
import type { Exchange } from './interactions.ts'
import type { DiscordMessage, DiscordStandIn } from './stand-in.ts'

interface Component {
  type: number
  content?: string
  label?: string
  custom_id?: string
  components?: Component[]
  accessory?: Component
  options?: { label: string; value: string }[]
}

/** A message as a person sees it in Discord. */
export function see(discord: DiscordStandIn, message: DiscordMessage, isPrivate: boolean): Seen {
  const all = (message.components as Component[]).flatMap(nested)
  return {
    id: message.id,
    private: isPrivate,
    edited: message.edited_timestamp !== null,
    text: unmarked(discord.interactions.named(all.flatMap(each => each.content ?? []).join('\n'))),
    presses: all.flatMap(pressesOf),
    payload: JSON.stringify(message),
  }
}

export function seeReplies(discord: DiscordStandIn, exchange: Exchange): Seen[] {
  return exchange.replies.map(reply => see(discord, reply, true))
}

function nested(component: Component): Component[] {
  return [
    component,
    ...(component.components ?? []).flatMap(nested),
    ...(component.accessory ? nested(component.accessory) : []),
  ]
}

function pressesOf({ type, label = '', custom_id: id = '', options = [] }: Component): Seen['presses'] {
  if (type === 2) return [{ label, id }]
  if (type === 3) return options.map(option => ({ label: option.label, id: `${id}=${option.value}` }))
  return []
}

/** Discord's Markdown as it shows: marks mean nothing inside code. */
function unmarked(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : unmarkedProse(part)))
    .join('')
}

function unmarkedProse(text: string): string {
  return text
    .replace(/^(?:### |-# )/gm, '')
    .replace(/(?<!\\)(?:\*\*|~~|\*)/g, '')
    .replaceAll('\u200b', '')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replace(/(?<=\p{L}) {2}(?=\S)/gu, ': ')
}

import { randomUUID } from 'node:crypto'
import { MessageFlags } from 'discord.js'
import type { Card, Reply } from '../../domain/card.ts'
import { type Intent, mayOpenForm } from '../../domain/intent.ts'
import type { CalendarPicture } from '../../domain/study-calendar.ts'
import { handleIntent, refuseForNow } from '../../study/handle-intent.ts'
import type { NotNow } from '../../study/ports.ts'
import { noticeCard } from '../../study/talk/notice-card.ts'
import { speechAt } from '../../study/talk/speech.ts'
import { FORM_PATIENCE_MS } from '../../web/interaction-pace.ts'
import { interactionsTotal } from '../../web/metrics.ts'
import { notTaken, type Outcome } from '../../web/not-taken.ts'
import { Acknowledgement, hasMessage } from './acknowledgement.ts'
import { readAttachment } from './attachment.ts'
import { callerOf, type DiscordContext, isDirect, ownedByGuild, placeOf } from './context.ts'
import { codeOf } from './failures.ts'
import { type Interaction, intentOf, isReview } from './intents.ts'
import { formModal } from './modal.ts'
import { pace } from './pace.ts'
import { messagesOf, withChannelLinks } from './publisher.ts'

/**
 * The interaction is over (its three seconds, or the fifteen minutes of its token), the private message that would be changed
 * was dismissed, or another session that got it too has answered: nothing is to be done about any of them.
 */
const OVER = [10008, 10015, 10062, 40060, 50027]

/**
 * From an interaction to its replies: acknowledged first (but where a form may follow, which must be the first answer
 * itself, and where the reply itself is likely to be in time), then handled, then answered, privately unless it is shared
 * on purpose.
 */
export async function answer(context: DiscordContext, interaction: Interaction): Promise<void> {
  const { ports, log } = context
  let intent: Intent | undefined
  let acknowledged: Acknowledgement | undefined
  try {
    intent = intentOf(interaction, context.payloads)
    const isAnswered =
      ownedByGuild(interaction) || isReview(intent) || (isDirect(interaction) && intent?.type !== 'study')
    if (!isAnswered) return await refuseOutside(context, interaction)
    if (!mayOpenForm(intent)) {
      acknowledged = new Acknowledgement(interaction, intent)
      await acknowledged.begin()
    }
    const full = await readAttachment(interaction, intent)
    const caller = callerOf(context, interaction)
    const replyWith = async (replies: Promise<Reply[]>) => {
      const ready = await replies
      await acknowledged?.over()
      await show(context, interaction, ready)
    }
    let outcome: Outcome = 'ok'
    const onNotNow = (error: NotNow) => {
      outcome = notTaken(log, 'discord', error)
    }
    const refuse = () => {
      outcome = 'refused'
      return replyWith(refuseForNow(ports, caller))
    }
    await pace.run(
      () => replyWith(handleIntent(ports, caller, full, onNotNow)),
      refuse,
      acknowledged ? undefined : FORM_PATIENCE_MS,
    )
    if (intent?.type === 'study') await context.settle()
    interactionsTotal.inc({ platform: 'discord', outcome })
  } catch (error) {
    interactionsTotal.inc({ platform: 'discord', outcome: 'failed' })
    await acknowledged?.over().catch(() => {})
    const code = codeOf(error)
    if (code !== undefined && OVER.includes(code))
      return log.info({ code, intent: intent?.type }, 'interaction is over')
    await apologise(context, interaction, intent, error)
  }
}

/** Private replies first: the first of them settles the deferred answer, which a public one would inherit the privacy of. */
async function show(context: DiscordContext, interaction: Interaction, replies: readonly Reply[]): Promise<void> {
  for (const reply of replies) {
    if (reply.to === 'member')
      await (reply.inPlace ? change : tell)(interaction, reply.card, await draw(context, reply.card))
    if (reply.to === 'form' && !interaction.isModalSubmit()) await interaction.showModal(formModal(reply.form))
  }
  const shared = replies.filter(reply => reply.to === 'channel')
  if (shared.length > 0 && !interaction.replied) {
    const study = await context.ports.studies.inChannel(placeOf(context, interaction))
    await tell(interaction, noticeCard(speechAt(context.ports, 'discord', study).t('reply.shared')))
  }
  for (const { card } of shared) for (const each of messages(card)) await interaction.followUp(each)
}

/** The card in the place of the private message that was pressed; what does not fit into one message follows it. */
async function change(interaction: Interaction, card: Card, drawn: Drawn): Promise<void> {
  if (!hasMessage(interaction)) return tell(interaction, card, drawn)
  const [first, ...further] = messages(card, drawn)
  if (!first) return
  if (interaction.deferred) await interaction.editReply(first)
  else await interaction.update(first)
  const flags = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const
  for (const body of further) await interaction.followUp({ ...body, flags })
}

/** A private message, or as many as the card takes: the first settles the interaction, further ones follow it. */
async function tell(interaction: Interaction, card: Card, drawn: Drawn = new Map()): Promise<void> {
  const flags = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const
  // An interaction that was acknowledged without a reply keeps its message.
  const isKept = interaction.deferred && hasMessage(interaction) && interaction.ephemeral !== true
  for (const body of messages(card, drawn)) {
    if (interaction.replied || isKept) await interaction.followUp({ ...body, flags })
    else if (interaction.deferred) await interaction.editReply(body)
    else await interaction.reply({ ...body, flags })
  }
}

/** The pictures of a card that could be drawn. */
type Drawn = ReadonlyMap<CalendarPicture, Uint8Array>

async function draw({ ports }: DiscordContext, card: Card): Promise<Drawn> {
  const drawn = new Map<CalendarPicture, Uint8Array>()
  for (const part of card.parts) {
    const png =
      part.type === 'image' ? await ports.pictures.draw(part.picture, { theme: 'dark', shape: 'wide' }) : undefined
    if (part.type === 'image' && png) drawn.set(part.picture, png)
  }
  return drawn
}

/** A card in the words of discord.js; a picture goes with the message that shows it. */
function messages(card: Card, drawn: Drawn = new Map()) {
  const attached = new Map([...drawn.keys()].map((picture, at) => [picture, `calendar-${at + 1}.png`]))
  return messagesOf(card, undefined, attached)
    .map(withChannelLinks)
    .map(({ components, allowed_mentions, flags }) => {
      const shown = attached.size > 0 ? JSON.stringify(components) : ''
      const files = [...attached]
        .filter(([, name]) => shown.includes(`attachment://${name}`))
        .map(([picture, name]) => ({ attachment: Buffer.from(drawn.get(picture) ?? []), name }))
      return {
        components,
        allowedMentions: { parse: [], users: allowed_mentions.users },
        flags,
        ...(files.length > 0 && { files }),
      }
    })
}

/** `/study` in a direct message, or a server that does not have the app: nobody runs anything there. */
async function refuseOutside({ ports, log }: DiscordContext, interaction: Interaction): Promise<void> {
  log.info({ workspace: interaction.guildId }, 'an interaction that no server owns')
  await tell(interaction, noticeCard(speechAt(ports, 'discord').t('problem.guild-only'), 'warning'))
  interactionsTotal.inc({ platform: 'discord', outcome: 'ok' })
}

async function apologise(
  context: DiscordContext,
  interaction: Interaction,
  intent: Intent | undefined,
  error: unknown,
): Promise<void> {
  const { ports, log } = context
  const id = randomUUID().slice(0, 8)
  log.error({ err: error, id, intent: intent?.type, workspace: interaction.guildId }, 'interaction failed')
  const study = await ports.studies.inChannel(placeOf(context, interaction)).catch(() => undefined)
  const { t } = speechAt(ports, 'discord', study)
  await tell(interaction, noticeCard(t('problem.failed', { id }), 'warning')).catch(() => {})
}

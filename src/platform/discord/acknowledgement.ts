import { type ButtonInteraction, MessageFlags, type ModalMessageModalSubmitInteraction } from 'discord.js'
import type { Intent } from '../../domain/intent.ts'
import { type Interaction, isReview } from './intents.ts'

/** How long what is quick may take before it is acknowledged without its reply; Discord gives three seconds for both. */
const QUICK_MS = 1000

/**
 * The first answer to an interaction. It goes out at once, and the reply later; but what is recorded and told in one
 * round trip to the database is told in the first answer itself, when that is there in time: it takes half the calls, and
 * the member sees no "is thinking" in between.
 */
export class Acknowledgement {
  readonly #interaction: Interaction
  readonly #intent: Intent | undefined
  #timer: NodeJS.Timeout | undefined
  #sent: Promise<unknown> | undefined

  constructor(interaction: Interaction, intent: Intent | undefined) {
    this.#interaction = interaction
    this.#intent = intent
  }

  /** Sends it, or waits for the reply to be quicker. @throws what Discord says of it */
  async begin(): Promise<void> {
    if (!isQuick(this.#intent)) return void (await this.#send())
    this.#timer = setTimeout(() => {
      this.#sent = this.#send()
      // Whoever replies is told.
      this.#sent.catch(() => {})
    }, QUICK_MS)
  }

  /** Lets the reply be the first answer, unless that is on its way already. @throws what Discord said of that */
  async over(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#sent
  }

  /** What goes on in the message that was pressed leaves it as it is until then; anything else is answered by a new one. */
  #send(): Promise<unknown> {
    const interaction = this.#interaction
    if (isReview(this.#intent) && hasMessage(interaction)) return interaction.deferUpdate()
    return interaction.deferReply({ flags: MessageFlags.Ephemeral })
  }
}

/** An answer counts once, however many sessions get the press: none need be first to do it. */
function isQuick(intent: Intent | undefined): boolean {
  return intent?.type === 'answer'
}

/** Whether it was pressed in a message, or submitted from a form that one opened. */
export function hasMessage(
  interaction: Interaction,
): interaction is ButtonInteraction | ModalMessageModalSubmitInteraction {
  if (interaction.isModalSubmit()) return interaction.isFromMessage()
  return interaction.isMessageComponent()
}

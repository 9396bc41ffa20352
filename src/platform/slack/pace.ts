import { interactionPace, STOP_PATIENCE_MS } from '../../web/interaction-pace.ts'

/** The pace of all that people ask of the bot on Slack. */
export const pace = interactionPace()

/** Resolves when whatever was acknowledged has been dealt with and told, or takes too long. */
export const allAnswered = () => pace.ended(STOP_PATIENCE_MS)

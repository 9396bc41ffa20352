import { Pace } from './pace.ts'

/**
 * The pace of a chat platform's interactions. What is under way waits for the platform most of the time (a reply takes it
 * a tenth of a second or two), so it is many; but not so many that on a busy machine none of them ends in time. What was
 * acknowledged may be told later, and an answer that is told of late counts, where a refusal, told no sooner from the
 * same line, has to be pressed again.
 */
export const interactionPace = () => new Pace({ atOnce: 64, waiting: 5000, patienceMs: 6000 })

/**
 * How long anything waits that may open a form: it is told while that is still of use. Slack and Discord give three
 * seconds, and the work and its reply need their part of them.
 * https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses
 * https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction
 */
export const FORM_PATIENCE_MS = 1200

/** How long a bot that stops waits for what it has acknowledged: longer than anything waits for its turn and the database. */
export const STOP_PATIENCE_MS = 20_000

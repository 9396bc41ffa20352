import type { Intent } from '../../domain/intent.ts'

/** Says of a host who is to be named that it is a bot, where the platform knows. @param isBot by the platform's own id */
export function markBot(intent: Intent, isBot: (member: string) => boolean): Intent {
  if (intent.type !== 'study' || intent.change.action !== 'host' || !isBot(intent.change.member)) return intent
  return { ...intent, change: { ...intent.change, bot: true } }
}

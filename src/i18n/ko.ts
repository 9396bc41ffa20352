import type { TextKey } from './en.ts'
import { asking } from './ko/asking.ts'
import { commands } from './ko/commands.ts'
import { drafting } from './ko/drafting.ts'
import { exchange } from './ko/exchange.ts'
import { explaining } from './ko/explaining.ts'
import { hosting } from './ko/hosting.ts'
import { playground } from './ko/playground.ts'
import { privacy } from './ko/privacy.ts'
import { reading } from './ko/reading.ts'
import { reviewing } from './ko/reviewing.ts'
import { schedules } from './ko/schedules.ts'
import { standings } from './ko/standings.ts'
import { studio } from './ko/studio.ts'
import { talk } from './ko/talk.ts'
import { writing } from './ko/writing.ts'

/** Every text that a member sees, in Korean. `[을/를]` after a placeholder becomes the particle that fits. */
export const ko: Record<TextKey, string> = {
  ...asking,
  ...commands,
  ...drafting,
  ...exchange,
  ...explaining,
  ...hosting,
  ...playground,
  ...privacy,
  ...reading,
  ...schedules,
  ...reviewing,
  ...standings,
  ...studio,
  ...talk,
  ...writing,
}

import { asking } from './en/asking.ts'
import { commands } from './en/commands.ts'
import { drafting } from './en/drafting.ts'
import { exchange } from './en/exchange.ts'
import { explaining } from './en/explaining.ts'
import { hosting } from './en/hosting.ts'
import { playground } from './en/playground.ts'
import { privacy } from './en/privacy.ts'
import { reading } from './en/reading.ts'
import { reviewing } from './en/reviewing.ts'
import { schedules } from './en/schedules.ts'
import { standings } from './en/standings.ts'
import { studio } from './en/studio.ts'
import { talk } from './en/talk.ts'
import { writing } from './en/writing.ts'

/** Every text that a member sees, in English (ICU MessageFormat), a file for each subject. The keys of this object are the catalogue. */
export const en = {
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

/** A key of the catalogue. */
export type TextKey = keyof typeof en

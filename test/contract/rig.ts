/** A message as a person sees it, on whatever platform. */
export interface Seen {
  id: string
  /** All its text, without marks. */
  text: string
  private: boolean
  /** Whether it was edited after it was posted. */
  edited: boolean
  /** What can be pressed: buttons, and the options of a select or checkboxes. */
  presses: { label: string; id: string }[]
  /** The whole payload as sent, for what must not be in it. */
  payload: string
}

/** Notes as a host brings them: a file, or the text of a message. */
export type Brought = { name: string; bytes: Uint8Array } | { text: string }

/** A platform under test: the real bot, and people who use it. Each platform's test file makes one. */
export interface Rig {
  /** Where the bot's own pages are. */
  url(): string
  /** The time in the study, and moving it; slots on the way happen. */
  now(): Date
  moveTo(time: Date): Promise<void>
  /** Delivers what is due, as a second replica would. */
  tickAgain(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
  /** The channel as everybody sees it, oldest first. */
  channel(): Promise<Seen[]>
  /** How many characters a message may have that somebody types. */
  longest: number
  /** Whether a study goes on from the start, as in the playground. */
  hasStudyAtOnce?: true
  /** Starts the same course in another channel of the workspace. */
  startAnotherStudy(): Promise<void>
  /** Types a command; what the member gets to see of it. */
  command(member: string, text: string): Promise<Seen[]>
  /** Types a command in a channel without a study; what the member gets to see of it. */
  commandElsewhere(member: string, text: string): Promise<Seen[]>
  /** Mentions the bot in the channel; the messages that it answers with. */
  mention(member: string, text: string): Promise<Seen[]>
  /** Mentions the bot in a thread of the channel, where the platform has threads; what it answers with there. */
  mentionInThread?(member: string, text: string): Promise<Seen[]>
  /** Writes to the bot directly, where the platform has direct messages; what it answers with. */
  direct?(member: string, text: string): Promise<Seen[]>
  /** What is typed after `/study host` to name the bot itself. */
  self: string
  /**
   * Types `/explain` alone, and into the search that opens; what the member gets to see of what they find there first.
   * Discord lets nobody leave out a term: it completes them as they are typed.
   */
  search?(member: string, typed: string): Promise<Seen[]>
  /** "Explain this" on a message with this text, where the platform has it; what the member gets to see. */
  explainMessage?(member: string, text: string): Promise<Seen[]>
  /** What is offered while a term is typed, where the platform asks for it: in the channel, or directly to the bot. */
  complete?(member: string, typed: string, directly?: boolean): Promise<string[]>
  /** Types a command directly to the bot, where the platform has that. */
  commandDirectly?(member: string, text: string): Promise<Seen[]>
  /** Presses a button of a message that came directly from the bot, where the platform has direct messages. */
  pressDirectly?(member: string, message: Seen, id: string): Promise<Seen[]>
  /** Presses a button of a message. */
  press(member: string, message: Seen, id: string): Promise<Seen[]>
  /** Picks several options and submits them. */
  pick(member: string, message: Seen, labels: string[]): Promise<Seen[]>
  /** Presses the button that opens a form, fills its first field and submits it. */
  write(member: string, message: Seen, id: string, text: string): Promise<Seen[]>
  /** Brings notes by the platform's own way for files or messages; what the host gets to see of it. */
  bring(member: string, notes: Brought): Promise<Seen[]>
  /** How many drafts there are. */
  drafts(): Promise<number>
  /** What the bot has told a member in direct messages, oldest first. */
  told(member: string): Promise<Seen[]>
  /** The files that the bot has handed a member, latest last. */
  files(member: string): Promise<{ name: string; text: string }[]>
  /** Presses the same button from a place that the study does not belong to. */
  pressElsewhere(member: string, message: Seen, id: string): Promise<Seen[]>
}

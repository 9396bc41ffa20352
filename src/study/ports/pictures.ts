import type { CalendarPicture, Look } from '../../domain/study-calendar.ts'

/** Pictures, drawn apart from everything else that the bot does. */
export interface Pictures {
  /** A PNG; undefined where it cannot be drawn now, so that the text has to do. */
  draw(picture: CalendarPicture, look: Look): Promise<Uint8Array | undefined>
  /** Where a chat service fetches it for a day: nobody can guess it. Undefined where the bot is not reached from outside. */
  address(picture: CalendarPicture, look: Look): string | undefined
  /** The same on the bot's own pages, from the root. */
  path(picture: CalendarPicture, look: Look): string
}

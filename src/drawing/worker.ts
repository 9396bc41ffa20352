import type { CalendarPicture, Theme } from '../domain/study-calendar.ts'
import { renderCalendar } from './render.ts'

/** What the thread is sent. */
export interface ToDraw {
  picture: CalendarPicture
  theme: Theme
}

/** Runs in a thread of its own; see `DrawingThread`. @returns a PNG */
export default function draw({ picture, theme }: ToDraw): Promise<Uint8Array> {
  return renderCalendar(picture, theme)
}

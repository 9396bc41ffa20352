import type { CalendarPicture, Look } from '../domain/study-calendar.ts'
import { renderCalendar } from './render.ts'

/** What the thread is sent. */
export interface ToDraw {
  picture: CalendarPicture
  look: Look
}

/** Runs in a thread of its own; see `DrawingThread`. @returns a PNG */
export default function draw({ picture, look }: ToDraw): Promise<Uint8Array> {
  return renderCalendar(picture, look)
}

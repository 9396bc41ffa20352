import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { CALENDAR_SIZES, type CalendarPicture, type Look } from '../domain/study-calendar.ts'
import { calendarTree } from './calendar-tree.ts'

/** Pixels to a CSS pixel, for screens that have as many. */
const SCALE = 2

const fonts = await Promise.all(
  ([400, 700] as const).map(async weight => {
    const file = createRequire(import.meta.url).resolve(
      `@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff`,
    )
    return { name: 'Pretendard', weight, data: await readFile(file) }
  }),
)

/** A calendar as a PNG, on nothing outside its rounded edge. Takes tens of milliseconds, the first time a second: for a thread of its own. */
export async function renderCalendar(picture: CalendarPicture, look: Look): Promise<Uint8Array> {
  const svg = await satori(calendarTree(picture, look) as never, { ...CALENDAR_SIZES[look.shape], fonts })
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: SCALE }, font: { loadSystemFonts: false } }).render().asPng()
}

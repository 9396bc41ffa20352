import { CALENDAR_SIZES, type CalendarPicture, type Look, type Shape, sumsOf } from '../domain/study-calendar.ts'
import { translator } from '../i18n/catalogue.ts'
import { calendarGrid } from './calendar-grid.ts'
import { COLOURS, type Colours } from './colours.ts'
import { box, type Node, text } from './node.ts'

/** How the picture is set: space within its edge, what its heading and its numbers take. */
const SETTING = {
  wide: {
    padding: '22px 26px 20px',
    heading: 19,
    tile: { width: 106, height: 98, padding: 14 },
    number: 30,
  },
  narrow: {
    padding: '14px 10px 10px',
    heading: 17,
    tile: { width: 138, height: 70, padding: 10 },
    number: 24,
  },
}

/** The calendar of the last weeks, and what it comes to: beside it, or below it where there is little room. */
export function calendarTree(picture: CalendarPicture, { theme, shape }: Look): Node {
  const colours = COLOURS[theme]
  const t = translator(picture.language)
  const { padding, heading } = SETTING[shape]
  return box(
    {
      ...CALENDAR_SIZES[shape],
      flexDirection: 'column',
      padding,
      background: colours.ground,
      border: `1px solid ${colours.edge}`,
      borderRadius: 18,
      color: colours.text,
      fontFamily: 'Pretendard',
    },
    [
      text({ fontSize: heading, fontWeight: 700, marginBottom: 12 }, t('calendar.heading')),
      box({ flexDirection: shape === 'wide' ? 'row' : 'column', flexGrow: 1, justifyContent: 'space-between' }, [
        calendarGrid(picture, shape, colours),
        sums(picture, shape, colours),
      ]),
    ],
  )
}

/** Four numbers: days, answers, and both streaks. */
function sums(picture: CalendarPicture, shape: Shape, colours: Colours): Node {
  const t = translator(picture.language)
  const { days, count } = sumsOf(picture)
  const { tile, number } = SETTING[shape]
  const numbered = (value: number, said: string) =>
    box(
      {
        flexDirection: 'column',
        ...tile,
        borderRadius: 12,
        background: colours.tile,
        justifyContent: 'space-between',
      },
      [
        text({ fontSize: number, fontWeight: 700, lineHeight: 1 }, String(value)),
        text({ fontSize: 12.5, color: colours.quiet, lineHeight: 1.25 }, said),
      ],
    )
  const pair = (parts: Node[]) => box({ justifyContent: 'space-between' }, parts)
  const isWide = shape === 'wide'
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      ...(isWide ? { width: 222, paddingTop: 20, height: 226 } : { height: 2 * tile.height + 6 }),
    },
    [
      pair([numbered(days, t('calendar.days')), numbered(count, t('calendar.count'))]),
      pair([
        numbered(picture.streak, t('calendar.streak')),
        numbered(picture.reviewStreak, t('calendar.review-streak')),
      ]),
    ],
  )
}

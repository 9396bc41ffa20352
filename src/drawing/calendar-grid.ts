import type { Language } from '../domain/course.ts'
import { type CalendarPicture, dayAt, levelOf, REST, type Shape, sayWeekday } from '../domain/study-calendar.ts'
import { translator } from '../i18n/catalogue.ts'
import type { Colours } from './colours.ts'
import { box, type Node, text } from './node.ts'

/** Lengths of the grid in CSS pixels. */
interface Measures {
  /** A day, and what is between two. */
  cell: number
  gap: number
  /** The column of the weekdays' names. */
  names: Record<Language, number>
  letters: number
  /** Whether what the colours say stands below the days, or begins below the names, too. */
  indents: boolean
}

const MEASURES: Record<Shape, Measures> = {
  wide: { cell: 24, gap: 6, names: { ko: 24, en: 36 }, letters: 12, indents: true },
  narrow: { cell: 17, gap: 4, names: { ko: 22, en: 34 }, letters: 12.5, indents: false },
}

/** The days, a column a week from Monday down, between the names of the months and what the colours say. */
export function calendarGrid(picture: CalendarPicture, shape: Shape, colours: Colours): Node {
  const measures = MEASURES[shape]
  return box({ flexDirection: 'column' }, [
    months(picture, measures, colours),
    ...[0, 1, 2, 3, 4, 5, 6].map(weekday => row(picture, weekday, measures, colours)),
    legend(picture, measures, colours),
  ])
}

/** The name of a month above the week that its first day is in; the first week's own where there is room for it. */
function months({ from, days, language }: CalendarPicture, measures: Measures, { quiet }: Colours): Node {
  const { cell, gap, names, letters } = measures
  const weeks = Math.ceil(days.length / 7)
  const monthOf = (week: number) => dayAt(from, Math.min(week * 7 + 6, days.length - 1)).slice(0, 7)
  const begins = Array.from({ length: weeks }, (_, week) => week === 0 || monthOf(week) !== monthOf(week - 1))
  const named = begins.map((begin, week) => begin && !(week === 0 && begins[1]))
  return box(
    { height: 20, paddingLeft: names[language] },
    named.map((name, week) =>
      text(
        { width: cell + gap, fontSize: letters, color: quiet, whiteSpace: 'nowrap' },
        name ? sayMonth(monthOf(week), language) : '',
      ),
    ),
  )
}

function row(picture: CalendarPicture, weekday: number, measures: Measures, colours: Colours): Node {
  const { from, days, language } = picture
  const { cell, gap, names, letters } = measures
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => week * 7 + weekday)
  return box({ height: cell + gap, alignItems: 'center' }, [
    text(
      { width: names[language], fontSize: letters, color: colours.quiet },
      sayWeekday(dayAt(from, weekday), language),
    ),
    ...weeks.map(at => day(days[at], at === days.length - 1, measures, colours)),
  ])
}

/** A day; what is still to come is left out. */
function day(
  count: number | undefined,
  isToday: boolean,
  { cell, gap }: Measures,
  { levels, today, quiet }: Colours,
): Node {
  if (count === undefined) return box({ width: cell + gap, height: cell }, [])
  const rest = count === REST
  return box(
    {
      width: cell,
      height: cell,
      marginRight: gap,
      borderRadius: cell / 4,
      alignItems: 'center',
      justifyContent: 'center',
      background: rest ? 'transparent' : levels[levelOf(count)],
      border: isToday ? `2px solid ${today}` : rest ? `1.5px solid ${levels[0]}` : '0',
    },
    rest ? [box({ width: 5, height: 5, borderRadius: 3, background: quiet }, [])] : [],
  )
}

function legend({ days, language }: CalendarPicture, { names, letters, indents }: Measures, colours: Colours): Node {
  const t = translator(language)
  const swatch = (count: number) =>
    box({ width: 13, height: 13, marginRight: 5, borderRadius: 4, background: colours.levels[levelOf(count)] }, [])
  const word = (said: string) => text({ fontSize: letters, color: colours.quiet, marginRight: 7 }, said)
  const rest = days.includes(REST)
    ? [
        box(
          {
            width: 13,
            height: 13,
            borderRadius: 4,
            marginLeft: 12,
            marginRight: 6,
            alignItems: 'center',
            justifyContent: 'center',
            border: `1.5px solid ${colours.levels[0]}`,
          },
          [box({ width: 3, height: 3, borderRadius: 2, background: colours.quiet }, [])],
        ),
        word(t('calendar.rest')),
      ]
    : []
  return box({ paddingLeft: indents ? names[language] : 0, paddingTop: 9, alignItems: 'center' }, [
    word(t('calendar.less')),
    ...[0, 1, 2, 4, 6].map(swatch),
    text({ fontSize: letters, color: colours.quiet, marginLeft: 2 }, t('calendar.more')),
    ...rest,
  ])
}

function sayMonth(month: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01`))
}

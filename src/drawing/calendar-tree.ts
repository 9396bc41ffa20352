import type { Language } from '../domain/course.ts'
import {
  CALENDAR_SIZE,
  type CalendarPicture,
  dayAt,
  levelOf,
  REST,
  sayWeekday,
  sumsOf,
  type Theme,
} from '../domain/study-calendar.ts'
import { translator } from '../i18n/catalogue.ts'
import { box, type Node, text } from './node.ts'

const CELL = 24
const GAP = 6
const COLUMN = CELL + GAP

interface Colours {
  ground: string
  edge: string
  text: string
  quiet: string
  tile: string
  /** From no answer to many. */
  levels: readonly [string, string, string, string, string]
  /** Around today. */
  today: string
}

const COLOURS: Record<Theme, Colours> = {
  light: {
    ground: '#ffffff',
    edge: '#e3e6ee',
    text: '#1d2433',
    quiet: '#667085',
    tile: '#f5f6fb',
    levels: ['#eceef4', '#c9d4fd', '#93a8fb', '#5b77f0', '#3047b8'],
    today: '#1d2433',
  },
  dark: {
    ground: '#1e2128',
    edge: '#323743',
    text: '#eef0f5',
    quiet: '#a2a9b8',
    tile: '#272b34',
    levels: ['#2d323d', '#38468a', '#5068d4', '#7f97fb', '#c2cefe'],
    today: '#eef0f5',
  },
}

/** The calendar of the last weeks, a column a week from Monday down, and beside it what it comes to. */
export function calendarTree(picture: CalendarPicture, theme: Theme): Node {
  const colours = COLOURS[theme]
  const t = translator(picture.language)
  return box(
    {
      ...CALENDAR_SIZE,
      flexDirection: 'column',
      padding: '22px 26px 20px',
      background: colours.ground,
      border: `1px solid ${colours.edge}`,
      borderRadius: 18,
      color: colours.text,
      fontFamily: 'Pretendard',
    },
    [
      text({ fontSize: 19, fontWeight: 700, marginBottom: 12 }, t('calendar.heading')),
      box({ justifyContent: 'space-between' }, [
        box({ flexDirection: 'column' }, [
          months(picture, colours),
          ...[0, 1, 2, 3, 4, 5, 6].map(weekday => row(picture, weekday, colours)),
          legend(picture, colours),
        ]),
        box(
          { flexDirection: 'column', width: 222, paddingTop: 20, justifyContent: 'space-between', height: 226 },
          sums(picture, colours),
        ),
      ]),
    ],
  )
}

/** The name of a month above the week that its first day is in; the first week's own where there is room for it. */
function months({ from, days, language }: CalendarPicture, { quiet }: Colours): Node {
  const weeks = Math.ceil(days.length / 7)
  const monthOf = (week: number) => dayAt(from, Math.min(week * 7 + 6, days.length - 1)).slice(0, 7)
  const begins = Array.from({ length: weeks }, (_, week) => week === 0 || monthOf(week) !== monthOf(week - 1))
  const named = begins.map((begin, week) => begin && !(week === 0 && begins[1]))
  return box(
    { height: 20, paddingLeft: labelWidth(language) },
    named.map((name, week) =>
      text(
        { width: COLUMN, fontSize: 12, color: quiet, whiteSpace: 'nowrap' },
        name ? sayMonth(monthOf(week), language) : '',
      ),
    ),
  )
}

function row(picture: CalendarPicture, weekday: number, colours: Colours): Node {
  const { from, days, language } = picture
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => week * 7 + weekday)
  return box({ height: COLUMN, alignItems: 'center' }, [
    text(
      { width: labelWidth(language), fontSize: 12, color: colours.quiet },
      sayWeekday(dayAt(from, weekday), language),
    ),
    ...weeks.map(at => cell(days[at], at === days.length - 1, colours)),
  ])
}

/** A day; what is still to come is left out. */
function cell(count: number | undefined, isToday: boolean, { levels, today, quiet }: Colours): Node {
  if (count === undefined) return box({ width: COLUMN, height: CELL }, [])
  const rest = count === REST
  return box(
    {
      width: CELL,
      height: CELL,
      marginRight: GAP,
      borderRadius: 6,
      alignItems: 'center',
      justifyContent: 'center',
      background: rest ? 'transparent' : levels[levelOf(count)],
      border: isToday ? `2px solid ${today}` : rest ? `1.5px solid ${levels[0]}` : '0',
    },
    rest ? [box({ width: 5, height: 5, borderRadius: 3, background: quiet }, [])] : [],
  )
}

function legend({ days, language }: CalendarPicture, colours: Colours): Node {
  const t = translator(language)
  const swatch = (count: number) =>
    box({ width: 13, height: 13, marginRight: 5, borderRadius: 4, background: colours.levels[levelOf(count)] }, [])
  const word = (said: string) => text({ fontSize: 12, color: colours.quiet, marginRight: 7 }, said)
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
  return box({ paddingLeft: labelWidth(language), paddingTop: 9, alignItems: 'center' }, [
    word(t('calendar.less')),
    ...[0, 1, 2, 4, 6].map(swatch),
    text({ fontSize: 12, color: colours.quiet, marginLeft: 2 }, t('calendar.more')),
    ...rest,
  ])
}

/** Four numbers: days, answers, and both streaks. */
function sums(picture: CalendarPicture, colours: Colours): Node[] {
  const t = translator(picture.language)
  const { days, count } = sumsOf(picture)
  const number = (value: number, label: string) =>
    box(
      {
        flexDirection: 'column',
        width: 106,
        height: 98,
        padding: '14px 14px',
        borderRadius: 12,
        background: colours.tile,
        justifyContent: 'space-between',
      },
      [
        text({ fontSize: 30, fontWeight: 700, lineHeight: 1 }, String(value)),
        text({ fontSize: 12.5, color: colours.quiet, lineHeight: 1.25 }, label),
      ],
    )
  return [
    box({ justifyContent: 'space-between' }, [number(days, t('calendar.days')), number(count, t('calendar.count'))]),
    box({ justifyContent: 'space-between' }, [
      number(picture.streak, t('calendar.streak')),
      number(picture.reviewStreak, t('calendar.review-streak')),
    ]),
  ]
}

const labelWidth = (language: Language) => (language === 'ko' ? 24 : 36)

function sayMonth(month: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01`))
}

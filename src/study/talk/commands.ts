import { isTimezone, PERIODS, type Period } from '../../domain/calendar.ts'
import { LANGUAGES, type Language } from '../../domain/course.ts'
import { isCalendar, readDates } from '../../domain/holiday.ts'
import type { Intent, Problem, SetupOptions, StudyChange } from '../../domain/intent.ts'
import { nearestOf } from '../../domain/nearest.ts'
import { cronProblem, SLOT_KINDS, type SlotKind } from '../../domain/schedule.ts'
import { COMMANDS, type CommandName, STUDY_ACTIONS } from './command-list.ts'

/** Reads a command as a member types it, `/explain container`; a mistake becomes an `invalid` intent that says so. */
export function readCommand(text: string): Intent {
  const [name = '', ...words] = splitWords(text.trim().replace(/^\//, ''))
  const command = COMMANDS.find(each => each.name === name.toLowerCase())
  if (!command) {
    const nearest = nearestOf(
      name,
      COMMANDS.map(each => each.name),
    )
    return invalid('unknown-command', `/${name}`, nearest && `/${nearest}`)
  }
  return READERS[command.name](words)
}

/** Words, with quotes (straight or curly) keeping spaces: `schedule question "0 9 * * 1"`. */
export function splitWords(text: string): string[] {
  return [...text.matchAll(/["“”]([^"“”]*)["“”]|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}

const READERS: Record<CommandName, (words: string[]) => Intent> = {
  explain: words =>
    words.length === 0 ? invalid('missing-term', '', 'container') : { type: 'explain', query: words.join(' ') },
  quiz: ([chapter]) => {
    if (chapter === undefined) return { type: 'practise' }
    return /^\d{1,4}$/.test(chapter)
      ? { type: 'practise', chapter: Number(chapter) }
      : invalid('unknown-option', chapter, '/quiz 1')
  },
  leaderboard: ([period = 'week']) => {
    if (isPeriod(period)) return { type: 'leaderboard', period }
    return invalid('unknown-option', period, `/leaderboard ${nearestOf(period, PERIODS) ?? 'week'}`)
  },
  me: noWords({ type: 'me' }, '/me'),
  help: noWords({ type: 'help' }, '/help'),
  study: ([action = 'status', ...words]) => {
    const known = STUDY_ACTIONS.find(each => each === action.toLowerCase())
    if (known) return STUDY_READERS[known](words)
    const nearest = nearestOf(action, STUDY_ACTIONS)
    return invalid('unknown-option', action, nearest && `/study ${nearest}`)
  },
}

const STUDY_READERS: Record<(typeof STUDY_ACTIONS)[number], (words: string[]) => Intent> = {
  status: noWords(change({ action: 'status' }), '/study status'),
  pause: noWords(change({ action: 'pause' }), '/study pause'),
  resume: noWords(change({ action: 'resume' }), '/study resume'),
  ask: noWords(change({ action: 'ask' }), '/study ask'),
  summary: noWords(change({ action: 'summary' }), '/study summary'),
  'next-chapter': noWords(change({ action: 'next-chapter' }), '/study next-chapter'),
  setup: words => (words.length === 0 ? change({ action: 'setup-form' }) : readSetup(words)),
  schedule: readSchedule,
  host: readHost,
  holiday: readHoliday,
  discussion: ([word = '']) => {
    const on = { on: true, off: false }[word.toLowerCase()]
    return on === undefined ? invalid('bad-switch', word, '/study discussion') : change({ action: 'discussion', on })
  },
  language: ([language = '']) => {
    const known = LANGUAGES.find(each => each === language.toLowerCase())
    return known ? change({ action: 'language', language: known }) : invalid('bad-language', language)
  },
}

/** `holiday`, `holiday add 2026-12-24..2026-12-26`, `holiday remove 2026-12-25`. */
function readHoliday([verb = 'list', ...words]: string[]): Intent {
  const known = (['list', 'add', 'remove'] as const).find(each => each === verb.toLowerCase())
  if (!known) return invalid('unknown-option', verb, '/study holiday add 2026-12-25')
  if (known === 'list') return change({ action: 'holidays' })
  if (words.length === 0) return known === 'add' ? change({ action: 'holiday-form' }) : invalid('bad-holiday', '')
  return change({ action: 'holiday', text: words.join(' '), remove: known === 'remove' })
}

/** `host @mina`, `host remove @mina`: a mention as the platform writes it, or a name. */
function readHost(words: string[]): Intent {
  const remove = words[0]?.toLowerCase() === 'remove'
  const word = words[remove ? 1 : 0] ?? ''
  const mention = /^<@!?(\w+)(?:\|([^>]*))?>$/.exec(word)
  const member = mention?.[1] ?? word.replace(/^@/, '')
  const name = mention?.[2] || member
  return member === ''
    ? invalid('bad-member', word)
    : change({ action: 'host', member, name, mentioned: mention !== null, remove })
}

/** Holidays as they were filled in; a slip in a date is known at once, a calendar is read when it is taken in. */
export function readHolidayText(text: string): Intent {
  const reading = isCalendar(text) ? undefined : readDates(text)
  if (reading && 'wrong' in reading)
    return { type: 'invalid', problem: { key: 'bad-holiday', given: reading.wrong, detail: String(reading.line) } }
  return change({ action: 'holiday', text, remove: false })
}

function readSchedule([kind, ...cron]: string[]): Intent {
  if (kind === undefined) return change({ action: 'schedules' })
  const known = SLOT_KINDS.find(each => each === kind.toLowerCase())
  if (!known) return invalid('bad-schedule', kind, SLOT_KINDS.map(each => `\`${each}\``).join(', '))
  return readCron(known, cron.join(' '))
}

/** A schedule change from its parts, for forms and slash-command options. */
export function readCron(kind: SlotKind, expression: string): Intent {
  if (expression === '') return change({ action: 'schedules' })
  if (expression.toLowerCase() === 'off') return change({ action: 'schedule', kind, cron: 'off' })
  const problem = cronProblem(expression)
  if (problem) return { type: 'invalid', problem: { key: 'bad-cron', given: expression, detail: problem } }
  return change({ action: 'schedule', kind, cron: expression })
}

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/

/** Each word of `docker 09:30 Asia/Seoul` shows by its shape what it is, so their order is free. */
function readSetup(words: string[]): Intent {
  const options: SetupOptions = {}
  for (const word of words) {
    const problem = readSetupWord(word, options)
    if (problem) return problem
  }
  return change({ action: 'setup', options })
}

function readSetupWord(word: string, options: SetupOptions): Intent | undefined {
  const language = LANGUAGES.find(each => each === word.toLowerCase())
  if (/\d:\d/.test(word)) {
    if (!TIME.test(word)) return invalid('bad-time', word)
    options.time = word.padStart(5, '0')
  } else if (word.includes('/') || word === 'UTC') {
    if (!isTimezone(word)) return invalid('bad-timezone', word)
    options.timezone = word
  } else if (/^\d+$/.test(word)) options.chapter = Number(word)
  else if (language) options.language = language
  else if (options.course === undefined) options.course = word.toLowerCase()
  else return invalid('unknown-option', word, '/study setup docker 09:30 Asia/Seoul')
  return undefined
}

/** A set-up from its named parts, for forms and slash-command options. */
export function readSetupValues(values: Record<string, string | undefined>): Intent {
  const { course, chapter, language, timezone, time } = values
  if (chapter && !/^\d{1,4}$/.test(chapter)) return invalid('bad-chapter', chapter)
  const spoken = LANGUAGES.find(each => each === language?.toLowerCase())
  if (language && !spoken) return invalid('bad-language', language)
  if (timezone && !isTimezone(timezone)) return invalid('bad-timezone', timezone)
  if (time && !TIME.test(time)) return invalid('bad-time', time)
  return change({
    action: 'setup',
    options: {
      ...(course && { course }),
      ...(chapter && { chapter: Number(chapter) }),
      ...(spoken && { language: spoken as Language }),
      ...(timezone && { timezone }),
      ...(time && { time: time.padStart(5, '0') }),
    },
  })
}

function isPeriod(word: string): word is Period {
  return (PERIODS as readonly string[]).includes(word)
}

function change(studyChange: StudyChange): Intent {
  return { type: 'study', change: studyChange }
}

function noWords(intent: Intent, usage: string): (words: string[]) => Intent {
  return ([extra]) => (extra === undefined ? intent : invalid('unknown-option', extra, usage))
}

function invalid(key: Problem['key'], given: string, nearest?: string): Intent {
  return { type: 'invalid', problem: { key, given, ...(nearest && { nearest }) } }
}

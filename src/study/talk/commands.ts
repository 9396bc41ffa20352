import { isPeriod, PERIODS } from '../../domain/calendar.ts'
import { readChapter } from '../../domain/chapter-words.ts'
import type { Intent } from '../../domain/intent.ts'
import { nearestOf } from '../../domain/nearest.ts'
import { commandOf } from '../../i18n/command-names.ts'
import { calledBy } from './called.ts'
import { COMMANDS, type CommandName, DATA_ACTIONS } from './command-list.ts'
import { change, invalid, isOff, noWords } from './intents.ts'
import { readRemind } from './remind-words.ts'
import { readStudyCommand } from './study-command.ts'

const NAMES = COMMANDS.map(({ name }) => name)

/** Reads a command as a member types it, `/explain container`; a mistake becomes an `invalid` intent that says so. */
export function readCommand(text: string): Intent {
  const [, first = '', second = '', rest = ''] = /^\/?(\S+)\s+(\S+)\s+([\s\S]+)$/.exec(text.trim()) ?? []
  // Notes are read as they are, line by line.
  if (calledBy(first, ['study']) && calledBy(second, ['notes'])) return change({ action: 'notes', text: rest })
  const [name = '', ...words] = splitWords(text.trim().replace(/^\//, ''))
  const command = calledBy(commandOf(name.toLowerCase()), NAMES)
  if (!command) {
    const nearest = nearestOf(name, NAMES)
    return invalid('unknown-command', `/${name}`, nearest && `/${nearest}`)
  }
  return READERS[command](words)
}

/** Words, with quotes (straight, curly or full-width) keeping spaces: `schedule question "0 9 * * 1"`. */
export function splitWords(text: string): string[] {
  return [...text.matchAll(/["“”„＂]([^"“”„＂]*)["“”„＂]|['‘’]([^'‘’]*)['‘’]|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}

/** `/me`, `/me away 2026-12-20..2026-12-31`, `/me away off`, `/me export`, `/me forget`, `/me hide`, `/me show`, `/me named`, `/me unnamed`. */
function readMe([word, ...rest]: string[]): Intent {
  if (word === undefined) return { type: 'me' }
  const wanted = word.toLowerCase()
  if (wanted === 'away') return readAway(rest.join(' '))
  const data = DATA_ACTIONS.find(each => each === wanted)
  if (data && rest.length === 0) return { type: data }
  const nearest = nearestOf(wanted, DATA_ACTIONS)
  return invalid('unknown-option', word, nearest ? `/me ${nearest}` : EXAMPLE_AWAY)
}

const EXAMPLE_AWAY = '/me away 2026-12-20..2026-12-31'

/** The days on which a member is away, as typed. */
export function readAway(text: string): Intent {
  if (text.trim() === '') return invalid('missing', '', EXAMPLE_AWAY)
  return { type: 'away', dates: isOff(text) ? null : text }
}

const READERS: Record<CommandName, (words: string[]) => Intent> = {
  explain: words => (words.length === 0 ? { type: 'search' } : { type: 'explain', query: words.join(' ') }),
  quiz: words => {
    if (words.length === 0) return { type: 'practise' }
    const typed = words.join(' ')
    const chapter = readChapter(typed)
    return { type: 'practise', ...(chapter === undefined ? { about: typed } : { chapter }) }
  },
  review: noWords({ type: 'review' }, '/review'),
  remind: readRemind,
  leaderboard: words => {
    const last = words[0]?.toLowerCase() === 'last'
    const period = words[last ? 1 : 0]?.toLowerCase() ?? 'week'
    if (isPeriod(period)) return { type: 'leaderboard', period, ...(last && { last }) }
    return invalid('unknown-option', period, `/leaderboard ${nearestOf(period, PERIODS) ?? 'week'}`)
  },
  me: readMe,
  help: readHelp,
  study: readStudyCommand,
}

/** `/help`, `/help study`: a command by its name in either language, with or without its slash. */
function readHelp([word, extra]: string[]): Intent {
  if (word === undefined) return { type: 'help' }
  const wanted = word.replace(/^\//, '').toLowerCase()
  const command = calledBy(wanted, NAMES)
  if (command && (extra === undefined || command === 'study')) return { type: 'help', command }
  const nearest = nearestOf(wanted, NAMES)
  return invalid('unknown-option', command ? (extra ?? '') : word, `/help ${command ?? nearest ?? 'study'}`)
}

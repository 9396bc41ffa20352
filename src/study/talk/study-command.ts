import { LANGUAGES } from '../../domain/course.ts'
import type { Intent } from '../../domain/intent.ts'
import { nearestOf } from '../../domain/nearest.ts'
import { calledBy } from './called.ts'
import { STUDY_ACTIONS } from './command-list.ts'
import { readHoliday } from './holiday-words.ts'
import { change, invalid, noWords } from './intents.ts'
import { readSchedule } from './schedule-words.ts'
import { readSetup } from './setup-words.ts'

/** Reads what follows `/study`. */
export function readStudyCommand([action = 'status', ...words]: string[]): Intent {
  const known = calledBy(action, STUDY_ACTIONS)
  if (known) return STUDY_READERS[known](words)
  const nearest = nearestOf(action, STUDY_ACTIONS)
  if (nearest) return invalid('unknown-option', action, `/study ${nearest}`)
  return { type: 'invalid', problem: { key: 'unknown-option', given: action, detail: 'study' } }
}

const STUDY_READERS: Record<(typeof STUDY_ACTIONS)[number], (words: string[]) => Intent> = {
  status: noWords(change({ action: 'status' }), '/study status'),
  report: noWords(change({ action: 'report' }), '/study report'),
  pause: noWords(change({ action: 'pause' }), '/study pause'),
  resume: noWords(change({ action: 'resume' }), '/study resume'),
  ask: noWords(change({ action: 'ask' }), '/study ask'),
  summary: noWords(change({ action: 'summary' }), '/study summary'),
  'next-chapter': noWords(change({ action: 'next-chapter' }), '/study next-chapter'),
  setup: words => (words.length === 0 ? change({ action: 'setup-form' }) : readSetup(words)),
  schedule: readSchedule,
  host: readHost,
  holiday: readHoliday,
  discussion: readSwitch('discussion'),
  broadcast: readSwitch('broadcast'),
  podium: readSwitch('podium'),
  plan: readPlan,
  notes: noWords(change({ action: 'notes' }), '/study notes'),
  language: ([language]) => {
    if (language === undefined) return invalid('missing', '', '/study language en')
    const known = LANGUAGES.find(each => each === language.toLowerCase())
    return known ? change({ action: 'language', language: known }) : invalid('bad-language', language)
  },
}

/** `plan`, `plan weekly`, `plan off`, or dates: `plan 2026-12-07 2026-12-21`. */
function readPlan(words: string[]): Intent {
  const [word = ''] = words
  if (word === '') return change({ action: 'plan' })
  const known = (['weekly', 'off'] as const).find(each => each === word.toLowerCase())
  if (known)
    return words.length === 1 ? change({ action: 'set-plan', plan: known }) : invalid('bad-plan', words.join(' '))
  return change({ action: 'set-plan', plan: { dates: words.join(' ') } })
}

/** `discussion on`, `discussion off`. */
function readSwitch(action: 'discussion' | 'broadcast' | 'podium'): (words: string[]) => Intent {
  return ([word = '']) => {
    const on = ['off', 'on'].indexOf(word.toLowerCase())
    return on < 0 ? invalid('bad-switch', word, `/study ${action}`) : change({ action, on: on === 1 })
  }
}

/** The name in a mention may have spaces. */
const MENTION_OR_WORD = /<@!?\w+(?:\|[^>]*)?>|\S+/g

const MENTION = /^<@!?(\w+)(?:\|([^>]*))?>$/

/** `host @mina`, `host remove @mina`: one mention as the platform writes it, or a name. */
function readHost(given: string[]): Intent {
  const words = given.join(' ').match(MENTION_OR_WORD) ?? []
  const remove = calledBy(words[0] ?? '', ['remove']) !== undefined
  const [word = '', ...more] = remove ? words.slice(1) : words
  const [, member, name] = MENTION.exec(word) ?? []
  const second = more.find(each => member !== undefined || each.startsWith('@') || MENTION.test(each))
  if (second !== undefined)
    return invalid(
      'unknown-option',
      second.replace(MENTION, (_, id, said) => `@${said || id}`),
      '/study host @mina',
    )
  if (member !== undefined) return change({ action: 'host', member, name: name || member, mentioned: true, remove })
  const typed = [word, ...more].join(' ').replace(/^@/, '')
  return typed === ''
    ? invalid('bad-member', word)
    : change({ action: 'host', member: typed, name: typed, mentioned: false, remove })
}

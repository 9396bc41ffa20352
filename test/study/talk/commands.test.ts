import { readCommand, splitWords } from '../../../src/study/talk/commands.ts'
import { fc } from '../../support/properties.ts'

test.each([
  ['/explain docker image', { type: 'explain', query: 'docker image' }],
  ['/explain', { type: 'search' }],
  ['/quiz 2', { type: 'practise', chapter: 2 }],
  ['/quiz  Build cache', { type: 'practise', about: 'Build cache' }],
  ['/quiz ２', { type: 'practise', chapter: 2 }],
  ['/quiz 2장', { type: 'practise', chapter: 2 }],
  ['/quiz 제2장', { type: 'practise', chapter: 2 }],
  ['/quiz chapter 2', { type: 'practise', chapter: 2 }],
  ['/remind', { type: 'reminder' }],
  ['/remind off', { type: 'remind-off' }],
  ['/remind 끄기', { type: 'remind-off' }],
  ['/remind 8:30', { type: 'remind', time: '08:30' }],
  ['/remind 8:30 pm', { type: 'remind', time: '20:30' }],
  ['/remind at 9 a.m.', { type: 'remind', time: '09:00' }],
  ['/remind 오전 8시 30분', { type: 'remind', time: '08:30' }],
  ['/remind 매일 오후 8시에', { type: 'remind', time: '20:00' }],
  ['/remind every day 7:15 Europe/Berlin', { type: 'remind', time: '07:15', timezone: 'Europe/Berlin' }],
  ['/remind 오후 8시 반 Asia/Seoul', { type: 'remind', time: '20:30', timezone: 'Asia/Seoul' }],
  ['/remind Asia/Seoul 8:30', { type: 'remind', time: '08:30', timezone: 'Asia/Seoul' }],
  ['/leaderboard', { type: 'leaderboard', period: 'week' }],
  ['/leaderboard all', { type: 'leaderboard', period: 'all' }],
  ['/study', { type: 'study', change: { action: 'status' } }],
  ['/study setup', { type: 'study', change: { action: 'setup-form' } }],
  [
    '/study setup Asia/Seoul docker 9:30',
    {
      type: 'study',
      change: { action: 'setup', options: { course: 'docker', time: '09:30', timezone: 'Asia/Seoul' } },
    },
  ],
  [
    '/study setup docker 2장',
    { type: 'study', change: { action: 'setup', options: { course: 'docker', chapter: 2 } } },
  ],
  [
    '/study schedule question "*/1 * * * *"',
    { type: 'study', change: { action: 'schedule', kind: 'question', cron: '*/1 * * * *' } },
  ],
  [
    '/study schedule question 0 9 * * 1',
    { type: 'study', change: { action: 'schedule', kind: 'question', cron: '0 9 * * 1' } },
  ],
  ['/study schedule “reveal” off', { type: 'study', change: { action: 'schedule', kind: 'reveal', cron: 'off' } }],
  ['/help', { type: 'help' }],
  ['/help /study', { type: 'help', command: 'study' }],
  ['/설명 도커 이미지', { type: 'explain', query: '도커 이미지' }],
  ['/설명'.normalize('NFD'), { type: 'search' }],
  ['/순위', { type: 'leaderboard', period: 'week' }],
  ['/나', { type: 'me' }],
  ['/EXPLAIN　 docker', { type: 'explain', query: 'docker' }],
  ['/스터디 상태', { type: 'study', change: { action: 'status' } }],
  ['/study  PAUSE', { type: 'study', change: { action: 'pause' } }],
  ['/스터디 노트 a\n- b', { type: 'study', change: { action: 'notes', text: 'a\n- b' } }],
  ['/Study NOTES a\n- b', { type: 'study', change: { action: 'notes', text: 'a\n- b' } }],
  ['/스터디 휴일 추가 2026-12-25', { type: 'study', change: { action: 'holiday', text: '2026-12-25', remove: false } }],
  ['/help 스터디', { type: 'help', command: 'study' }],
  ['/help study plan', { type: 'help', command: 'study' }],
  ['/study holiday', { type: 'study', change: { action: 'holidays' } }],
  ['/study holiday add', { type: 'study', change: { action: 'holiday-form' } }],
  [
    '/study holiday add 2026-12-24..2026-12-26',
    { type: 'study', change: { action: 'holiday', text: '2026-12-24..2026-12-26', remove: false } },
  ],
  [
    '/study holiday remove 2026-12-25',
    { type: 'study', change: { action: 'holiday', text: '2026-12-25', remove: true } },
  ],
  ['/me away 12월 24일 ~ 26일', { type: 'away', dates: '12월 24일 ~ 26일' }],
  ['/me away off', { type: 'away', dates: null }],
  [
    '/study schedule question ‘30 9 * * 1–5’',
    { type: 'study', change: { action: 'schedule', kind: 'question', cron: '30 9 * * 1-5' } },
  ],
  [
    '/study schedule reveal 평일 18시',
    { type: 'study', change: { action: 'schedule', kind: 'reveal', cron: '0 18 * * 1-5' } },
  ],
  [
    '/study host @김 민아',
    { type: 'study', change: { action: 'host', member: '김 민아', name: '김 민아', mentioned: false, remove: false } },
  ],
  ['/study discussion on', { type: 'study', change: { action: 'discussion', on: true } }],
])('%s is understood', (text, intent) => {
  expect(readCommand(text)).toEqual(intent)
})

test.each([
  ['/explian container', { key: 'unknown-command', given: '/explian', nearest: '/explain' }],
  ['/study pasue', { key: 'unknown-option', given: 'pasue', nearest: '/study pause' }],
  ['/leaderboard wek', { key: 'unknown-option', given: 'wek', nearest: '/leaderboard week' }],
  ['/remind 25:00', { key: 'bad-time', given: '25:00' }],
  ['/remind 8:30 20:30', { key: 'bad-time', given: '8:30 20:30' }],
  ['/remind sometime', { key: 'bad-time', given: 'sometime' }],
  ['/remind 8:30 Mars/Olympus', { key: 'bad-timezone', given: 'Mars/Olympus' }],
  ['/study host <@U1|mina> <@U2|jun>', { key: 'unknown-option', given: '@jun', nearest: '/study host @mina' }],
  ['/study host remove @mina @jun', { key: 'unknown-option', given: '@jun', nearest: '/study host @mina' }],
  ['/me away', { key: 'missing', given: '', nearest: '/me away 2026-12-20..2026-12-31' }],
  ['/study language', { key: 'missing', given: '', nearest: '/study language en' }],
  ['/study holiday remove', { key: 'missing', given: '', nearest: '/study holiday remove 2026-12-25' }],
  ['/help stduy', { key: 'unknown-option', given: 'stduy', nearest: '/help study' }],
  [
    '/study setup docker git',
    { key: 'unknown-option', given: 'git', nearest: '/study setup {course} 09:30 Asia/Seoul' },
  ],
  ['/study setup docker 25:00', { key: 'bad-time', given: '25:00' }],
  ['/study setup docker Asia/Seol', { key: 'bad-timezone', given: 'Asia/Seol' }],
  ['/study holiday cancel', { key: 'unknown-option', given: 'cancel' }],
  ['/study discussion maybe', { key: 'bad-switch', given: 'maybe' }],
  ['/study schedule question "0 0 31 2 *"', { key: 'bad-cron', given: '0 0 31 2 *' }],
  ['/study schedule question "*/5 * * * * *"', { key: 'bad-cron', given: '*/5 * * * * *' }],
  ['/study language fr', { key: 'bad-language', given: 'fr' }],
  ['/study schedule question "61 * * * *"', { key: 'bad-cron', given: '61 * * * *' }],
])('%s is answered with what is wrong', (text, problem) => {
  expect(readCommand(text)).toMatchObject({ type: 'invalid', problem })
})

test('any text at all is read without an error', () => {
  fc.assert(fc.property(fc.string(), text => void expect(readCommand(text).type).toEqual(expect.any(String))))
  fc.assert(
    fc.property(fc.string(), text => expect(splitWords(text).every(word => typeof word === 'string')).toBe(true)),
  )
})

import { dayOf } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import { readDates } from '../../domain/date-words.ts'
import { daysOf, MOST_HOLIDAYS, spansOf } from '../../domain/holiday.ts'
import type { Caller, Ports, Study } from '../ports.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { speechOf } from '../talk/speech.ts'

/** `/me away …`: days on which no streak of the member's breaks, beside those named before; null takes all of them back. */
export async function beAway(ports: Ports, study: Study, caller: Caller, dates: string | null): Promise<Reply[]> {
  const speech = speechOf(study)
  const today = dayOf(ports.clock.now(), study.timezone)
  const reading = dates === null ? { days: [] } : readDates(dates, today, MOST_HOLIDAYS)
  if ('wrong' in reading) return problemNotice({ key: 'bad-away', given: reading.wrong }, speech)
  const ahead = reading.days.filter(day => day >= today)
  if (dates !== null && ahead.length === 0)
    return problemNotice({ key: 'bad-away', given: reading.days.at(-1) ?? '' }, speech)
  const member = await ports.members.resolve(caller)
  const before = dates === null ? [] : daysOf(await ports.members.away(member.id, today), today)
  const days = [...new Set([...before, ...ahead])].sort()
  if (days.length > MOST_HOLIDAYS) return notice(speech.t('away.many', { most: MOST_HOLIDAYS }), 'warning')
  const spans = spansOf(days)
  await ports.members.setAway(member.id, spans, today)
  if (ahead.includes(today)) await ports.scores.excuse(today, { memberId: member.id })
  if (spans.length === 0) return notice(speech.t('away.off'), 'good')
  return notice(speech.say('away.on', { days: spans.map(sayAway).join(', ') }), 'good')
}

/** First and last day, or the one. */
export function sayAway({ from, to }: { from: string; to: string }): string {
  return from === to ? from : `${from}..${to}`
}

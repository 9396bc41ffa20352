import type { Card, Part } from '../../domain/card.ts'
import type { Ranked } from '../../domain/leaderboard.ts'
import type { Member } from '../ports.ts'
import type { Speech } from '../talk/speech.ts'

/** A row of the board with the person behind it. */
export interface BoardRow extends Ranked {
  member: Member
  streak: number
}

/** Rows shown; the rest is counted. */
const MOST_ROWS = 15

/**
 * The board of a period: rank, member, points, right/answered, streak, and change where a period came before.
 * @param heading names the period
 */
export function leaderboardCard({ t }: Speech, heading: string, rows: readonly BoardRow[], withChange: boolean): Card {
  const podium = rows.filter(row => row.rank <= 3).slice(0, 3)
  const said = podium.map(row => `${row.rank}. ${row.member.name} ${row.points}`).join(', ')
  const parts: Part[] = [{ type: 'heading', text: heading }]
  if (rows.length === 0) parts.push({ type: 'text', markdown: t('leaderboard.empty') })
  else parts.push(board(t, rows.slice(0, MOST_ROWS), withChange), { type: 'footer', markdown: footer(t, rows) })
  return {
    kind: 'leaderboard',
    tone: 'neutral',
    fallback: t('leaderboard.fallback', { heading, podium: said || t('leaderboard.empty') }),
    parts,
    mentions: podium.map(row => row.member.externalId),
  }
}

function board(t: Speech['t'], rows: readonly BoardRow[], withChange: boolean): Part {
  const number = (title: string) => ({ title, align: 'right' as const })
  const columns = [
    number(t('leaderboard.rank')),
    { title: t('leaderboard.name'), align: 'left' as const },
    number(t('leaderboard.points')),
    number(t('leaderboard.right')),
    number(t('leaderboard.streak')),
    ...(withChange ? [number(t('leaderboard.change'))] : []),
  ]
  const medals: Record<number, string> = { 1: '🥇', 2: '🥈', 3: '🥉' }
  return {
    type: 'table',
    columns,
    rows: rows.map(row => [
      (row.points > 0 && medals[row.rank]) || String(row.rank),
      row.member.name,
      String(row.points),
      `${row.right}/${row.answered}`,
      row.streak > 0 ? `🔥 ${row.streak}` : '–',
      ...(withChange ? [change(t, row.change)] : []),
    ]),
  }
}

function change(t: Speech['t'], places: number | undefined): string {
  if (places === undefined) return t('leaderboard.new')
  if (places === 0) return '='
  return places > 0 ? `▲ ${places}` : `▼ ${-places}`
}

function footer(t: Speech['t'], rows: readonly BoardRow[]): string {
  const answers = rows.reduce((sum, row) => sum + row.answered, 0)
  const right = rows.reduce((sum, row) => sum + row.right, 0)
  const said = t('leaderboard.footer', {
    members: rows.length,
    answers,
    accuracy: Math.round((100 * right) / Math.max(answers, 1)),
  })
  return rows.length > MOST_ROWS ? `${t('leaderboard.more', { count: rows.length - MOST_ROWS })} · ${said}` : said
}

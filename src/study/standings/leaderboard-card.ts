import type { Card, Part } from '../../domain/card.ts'
import type { Board, BoardRow } from '../ports.ts'
import type { Speech } from '../talk/speech.ts'

/** Rows shown from the top; a member's own follows, wherever it is. */
export const MOST_ROWS = 10

/**
 * The board of a period: rank, member, points, right/answered, streak, and change where a period came before.
 * @param heading names the period
 * @param isOver whether nobody can answer in it any more
 */
export function leaderboardCard(
  { t }: Speech,
  heading: string,
  shown: Board,
  { withChange, isOver }: { withChange: boolean; isOver: boolean },
): Card {
  const { rows } = shown
  const podium = rows.filter(row => row.rank <= 3).slice(0, 3)
  const said = podium.map(row => `${row.rank}. ${row.member.name} ${row.points}`).join(', ')
  const empty = t(isOver ? 'leaderboard.empty-over' : 'leaderboard.empty')
  const parts: Part[] = [{ type: 'heading', text: heading }]
  if (rows.length === 0) parts.push({ type: 'text', markdown: empty })
  else parts.push(board(t, rows, withChange), { type: 'footer', markdown: footer(t, shown) })
  return {
    kind: 'leaderboard',
    tone: 'neutral',
    fallback: t('leaderboard.fallback', { heading, podium: said || empty }),
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

function footer(t: Speech['t'], { rows, members, answered, right }: Board): string {
  const accuracy = Math.round((100 * right) / Math.max(answered, 1))
  const said = t('leaderboard.footer', { members, answers: answered, accuracy })
  const more = members - rows.length
  return more > 0 ? `${t('leaderboard.more', { count: more })} · ${said}` : said
}

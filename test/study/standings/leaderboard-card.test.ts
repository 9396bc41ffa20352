import { leaderboardCard } from '../../../src/study/standings/leaderboard-card.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'

const empty = { rows: [], members: 0, answered: 0, right: 0 }

test.each([
  ['en', /chance to lead/, /Nobody answered/],
  ['ko', /선두에 설 기회/, /아무도 답하지 않았습니다/],
] as const)('an empty board invites to lead only while its time runs: %s', (language, running, over) => {
  const speech = speechOf({ language, timezone: 'Asia/Seoul' })
  const said = (isOver: boolean) =>
    JSON.stringify(leaderboardCard(speech, 'Week 48', empty, { withChange: true, isOver }))
  expect(said(false)).toMatch(running)
  expect(said(false)).not.toMatch(over)
  expect(said(true)).toMatch(over)
  expect(said(true)).not.toMatch(running)
})

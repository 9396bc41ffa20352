import { SCHEDULE_KINDS, SLOT_KINDS } from '../../src/domain/schedule.ts'
import { metrics } from '../../src/web/metrics.ts'

/** Labels of the samples of a counter, with their values, as they are before anything has happened. */
async function samplesOf(name: string) {
  const found = (await metrics.getMetricsAsJSON()).find(each => each.name === name)
  return (found?.values ?? []) as { labels: Record<string, string>; value: number }[]
}

test('what rises from nothing to one is seen to rise: every counter is there from the start', async () => {
  const posts = await samplesOf('studyhall_posts_total')
  const of = (outcome: string) =>
    posts.filter(({ labels }) => labels.outcome === outcome).map(({ labels }) => labels.kind)
  for (const outcome of ['published', 'skipped', 'refused', 'gave-up'])
    expect(of(outcome).sort()).toEqual([...SLOT_KINDS].sort())
  expect(of('retried').sort()).toEqual([...SCHEDULE_KINDS, 'reminder'].sort())
  const interactions = await samplesOf('studyhall_interactions_total')
  expect(interactions.map(({ labels }) => `${labels.platform} ${labels.outcome}`).sort()).toEqual(
    ['discord', 'playground', 'slack'].flatMap(each => [`${each} failed`, `${each} ok`, `${each} refused`]),
  )
  expect((await samplesOf('studyhall_answers_total')).map(({ labels }) => labels.right)).toEqual(['true', 'false'])
  expect([...posts, ...interactions].every(({ value }) => value === 0)).toBe(true)
})

import { SCHEDULE_KINDS, SLOT_KINDS } from '../../src/domain/schedule.ts'
import { metrics } from '../../src/web/metrics.ts'

/** Labels of the samples of a counter; what other tests of this process have counted is among them. */
async function samplesOf(name: string) {
  const found = (await metrics.getMetricsAsJSON()).find(each => each.name === name)
  return (found?.values ?? []) as { labels: Record<string, string> }[]
}

test('what rises from nothing to one is seen to rise: every counter is there from the start', async () => {
  const posts = await samplesOf('studyhall_posts_total')
  const of = (outcome: string) =>
    posts.filter(({ labels }) => labels.outcome === outcome).map(({ labels }) => labels.kind)
  for (const outcome of ['published', 'skipped', 'refused', 'gave-up'])
    expect(of(outcome)).toEqual(expect.arrayContaining([...SLOT_KINDS]))
  expect(of('retried')).toEqual(expect.arrayContaining([...SCHEDULE_KINDS, 'reminder']))
  const interactions = await samplesOf('studyhall_interactions_total')
  expect(interactions.map(({ labels }) => `${labels.platform} ${labels.outcome}`)).toEqual(
    expect.arrayContaining(
      ['discord', 'playground', 'slack'].flatMap(each => [`${each} failed`, `${each} ok`, `${each} refused`]),
    ),
  )
  expect((await samplesOf('studyhall_answers_total')).map(({ labels }) => labels.right)).toEqual(['true', 'false'])
})

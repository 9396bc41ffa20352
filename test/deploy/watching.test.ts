import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { metrics } from '../../src/web/metrics.ts'

/** Names of the series that the bot shows, those of histograms with their endings. */
async function series(): Promise<Set<string>> {
  const names = (await metrics.getMetricsAsJSON()).map(each => each.name)
  return new Set(names.flatMap(name => [name, `${name}_bucket`, `${name}_sum`, `${name}_count`]))
}

const namesIn = (expression: string) => expression.match(/\b(?:studyhall|nodejs|process)_[a-z0-9_]+/g) ?? []

const Rules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^[A-Z]\w+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smh]$/)
            .optional(),
          labels: z.record(z.string(), z.string()),
          annotations: z.strictObject({ summary: z.string() }),
        }),
      ),
    }),
  ),
})

test('alert rules are rules, over metrics that there are', async () => {
  const known = await series()
  const { groups } = Rules.parse(parse(await readFile('deploy/prometheus/alerts.yaml', 'utf8')))
  const used = groups.flatMap(group => group.rules.flatMap(rule => namesIn(rule.expr)))
  expect(used.length).toBeGreaterThan(4)
  expect(used.filter(name => !known.has(name))).toEqual([])
})

test('the dashboard draws metrics that there are', async () => {
  const known = await series()
  const board = JSON.parse(await readFile('deploy/grafana/studyhall.json', 'utf8')) as {
    panels: { id: number; targets: { expr: string }[] }[]
  }
  const used = board.panels.flatMap(panel => panel.targets.flatMap(({ expr }) => namesIn(expr)))
  expect(used.length).toBeGreaterThan(6)
  expect(used.filter(name => !known.has(name))).toEqual([])
  expect(new Set(board.panels.map(({ id }) => id)).size).toBe(board.panels.length)
})

test('docs/operating.md speaks of metrics that there are', async () => {
  const known = await series()
  expect(namesIn(await readFile('docs/operating.md', 'utf8')).filter(name => !known.has(name))).toEqual([])
})

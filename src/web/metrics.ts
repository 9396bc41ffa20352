import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { SLOT_KINDS } from '../domain/schedule.ts'

/** What `/metrics` shows, in Prometheus' format. */
export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

export const answersTotal = new Counter({
  name: 'studyhall_answers_total',
  help: 'Answers recorded, by whether they were right',
  labelNames: ['right'],
  registers: [metrics],
})

export const postsTotal = new Counter({
  name: 'studyhall_posts_total',
  help: 'Slots dealt with, by kind and outcome (published, skipped, refused, retried, gave-up)',
  labelNames: ['kind', 'outcome'],
  registers: [metrics],
})

export const interactionsTotal = new Counter({
  name: 'studyhall_interactions_total',
  help: 'Commands, presses and forms handled, by platform and outcome (ok, failed, refused)',
  labelNames: ['platform', 'outcome'],
  registers: [metrics],
})

// A series that first appears with its first event has not risen, as Prometheus sees it: no alarm would hear of that one.
for (const kind of SLOT_KINDS)
  for (const outcome of ['published', 'skipped', 'refused', 'retried', 'gave-up']) postsTotal.inc({ kind, outcome }, 0)
for (const kind of ['mending', 'reminder']) postsTotal.inc({ kind, outcome: 'retried' }, 0)
for (const platform of ['slack', 'discord', 'playground'])
  for (const outcome of ['ok', 'failed', 'refused']) interactionsTotal.inc({ platform, outcome }, 0)
for (const right of ['true', 'false']) answersTotal.inc({ right }, 0)

export const partUp = new Gauge({
  name: 'studyhall_part_up',
  help: 'Whether a part (database, slack, discord) is well, as /readyz says: 1 or 0',
  labelNames: ['part'],
  registers: [metrics],
})

export const deliveryDelay = new Gauge({
  name: 'studyhall_delivery_delay_seconds',
  help: 'How long after its slot the latest post went out',
  registers: [metrics],
})

export const lastBackup = new Gauge({
  name: 'studyhall_last_backup_timestamp_seconds',
  help: 'When the last whole backup was written, in seconds since 1970; 0 where there is none',
  registers: [metrics],
})

export const tickSeconds = new Histogram({
  name: 'studyhall_tick_seconds',
  help: 'Time to find and queue what is due',
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers: [metrics],
})

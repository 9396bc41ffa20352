import { benchAnswers } from './answers.ts'
import { benchBackup } from './backup.ts'
import { benchBoards } from './boards.ts'
import { benchBurst } from './burst.ts'
import { benchDelivery } from './delivery.ts'
import { DISCORD } from './discord/service.ts'
import { benchDiscordMemory } from './discord-memory.ts'
import { benchDrafting } from './drafting/drafting.ts'
import { benchExchange } from './exchange.ts'
import { benchExplain } from './explain/explain.ts'
import { benchGrading } from './grading.ts'
import { benchItems } from './memory/items.ts'
import { benchMemory } from './memory/memory.ts'
import { comparePresses } from './press/compare.ts'
import { benchResidentMemory } from './resident-memory.ts'
import type { Benchmark } from './result.ts'
import { SLACK } from './slack/service.ts'
import { benchStart } from './start.ts'

/** Every benchmark by the name that `npm run bench -- NAME` picks it with, in the order of a run of all. */
export const BENCHMARKS: Record<string, Benchmark> = {
  grading: benchGrading,
  burst: async function* ({ postgres }) {
    yield* benchBurst(await postgres())
  },
  delivery: async function* ({ postgres }) {
    yield* benchDelivery(await postgres())
  },
  memory: async function* ({ postgres }) {
    yield* benchMemory()
    yield* benchItems(await postgres())
  },
  drafting: benchDrafting,
  exchange: benchExchange,
  answers: async function* ({ postgres }) {
    for (const callers of [16, 64]) yield await benchAnswers(await postgres(), callers)
  },
  'slack-answers': async function* ({ postgres }) {
    yield* comparePresses(SLACK, await postgres(), 'Slack answers over HTTP', 1.5)
  },
  'discord-answers': async function* ({ postgres }) {
    yield* comparePresses(DISCORD, await postgres(), 'Discord answers, from INTERACTION_CREATE to the reply')
  },
  'resident-memory': benchResidentMemory,
  backup: async function* ({ postgres }) {
    yield* benchBackup(await postgres())
  },
  boards: async function* ({ postgres }) {
    yield* benchBoards(await postgres())
  },
  explain: async function* ({ postgres }) {
    yield* benchExplain(postgres)
  },
  start: async () => [await benchStart()],
  'discord-memory': async () => [await benchDiscordMemory(1000)],
}

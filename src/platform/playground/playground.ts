import type { Express } from 'express'
import type { SystemClock } from '../../clock.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import { setUpStudy } from '../../study/hosting/set-up-study.ts'
import { nextInChannel } from '../../study/hosting/upcoming.ts'
import type { Caller } from '../../study/ports.ts'
import { bundledCourse } from '../../study/talk/reach.ts'
import { speechAt } from '../../study/talk/speech.ts'
import { guardHost } from '../../web/guard.ts'
import { playgroundApi } from './api.ts'
import { PlaygroundChannel } from './channel.ts'
import type { ChannelStore } from './channel-store.ts'
import { Conversation } from './conversation.ts'
import { playgroundPage } from './page.ts'
import { BOT, PLAYGROUND, ROSTER } from './place.ts'
import { TimeTravel, type TimeTravelParts } from './time-travel.ts'

/** What the playground is built from; `main.ts` hands it in. */
export interface PlaygroundParts {
  ports: AllPorts
  clock: SystemClock
  store: ChannelStore
  /** What time travel stops at: slots, and members' reminders. */
  everything: TimeTravelParts['everything']
  queue: { drain(): Promise<void> }
  tick: { run(): Promise<void> }
  /** Stores how far ahead the clock is. */
  keep: (aheadMs: number) => Promise<void>
  /** Whether a chat platform is connected, so that time must not be moved. */
  realTime: boolean
  /** Where the bot is reached from outside, if it is. */
  publicUrl: string | undefined
  /** What is wrong with course files that were not loaded, a line each. */
  problems: () => readonly string[]
  /** Whether the operator chose the language; otherwise the first visitor's browser does. */
  languageGiven: boolean
}

/** Mounts the page and the API, and at the first start sets up the study that the channel follows. */
export async function startPlayground(app: Express, parts: PlaygroundParts): Promise<PlaygroundChannel> {
  const { ports, clock, store, everything, queue, tick, keep, realTime, publicUrl, problems } = parts
  const channel = new PlaygroundChannel(store, clock)
  const conversation = new Conversation(channel, ports, () => queue.drain())
  const next = async () => {
    const study = await ports.studies.inChannel(PLAYGROUND)
    return study && !study.pausedAt ? nextInChannel(ports, study) : undefined
  }
  const travel = new TimeTravel({ clock, everything, next, tick: () => tick.run(), keep, allowed: !realTime })
  const timezone = async () => (await ports.studies.inChannel(PLAYGROUND))?.timezone ?? ports.defaults.timezone
  app.all(['/', '/playground/{*rest}'], guardHost(publicUrl))
  app.use('/playground/api', playgroundApi(channel, conversation, clock, travel, timezone))
  app.use(channel.files.router())
  app.use(playgroundPage({ channel, ports, clock, next, problems, languageGiven: parts.languageGiven }))
  await followFirstCourse(channel, ports)
  return channel
}

/** Whom the study of the playground has as its host from the start; everybody there may change it. */
const [HOST = ''] = ROSTER
/** Whom earlier versions made host of it: the bot itself. */
const SELF = 'studyhall'

async function followFirstCourse(channel: PlaygroundChannel, ports: AllPorts): Promise<void> {
  const host: Caller = { ...PLAYGROUND, member: HOST, name: HOST, administers: async () => true }
  const study = await ports.studies.inChannel(PLAYGROUND)
  if (study) return replaceSelf(ports, study.id, host)
  const course = bundledCourse(ports)
  if (course === undefined) return
  const replies = await setUpStudy(ports, host, { course }, speechAt(ports, 'playground'))
  for (const reply of replies) if (reply.to === 'channel') await channel.add({ author: BOT, card: reply.card })
}

async function replaceSelf(ports: AllPorts, studyId: string, host: Caller): Promise<void> {
  const self = (await ports.studies.hosts(studyId)).find(each => each.externalId === SELF)
  if (!self) return
  await ports.studies.addHost(studyId, (await ports.members.resolve(host)).id)
  await ports.studies.removeHost(studyId, self.id)
}

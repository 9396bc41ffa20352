import type { Request } from 'express'
import { LANGUAGES, type Language } from '../../domain/course.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import { greet } from '../../study/hosting/greet.ts'
import type { PlaygroundChannel } from './channel.ts'
import { BOT, PLAYGROUND } from './place.ts'

/** The language that a visitor asks for, by `?lang=` or as their browser says; undefined where neither names one of ours. */
export function languageAskedFor(request: Request): Language | undefined {
  const named = LANGUAGES.find(each => each === request.query.lang)
  if (named || !request.headers['accept-language']) return named
  return LANGUAGES.find(each => each === request.acceptsLanguages([...LANGUAGES]))
}

/**
 * Lets the study of the playground speak a visitor's language while nothing but its hello is there, since nobody has
 * chosen one; from the first message on its language is a host's business.
 */
export async function speakAs(channel: PlaygroundChannel, ports: AllPorts, language: Language): Promise<void> {
  const study = await ports.studies.inChannel(PLAYGROUND)
  if (!study || study.language === language) return
  const [hello, ...more] = await channel.messages()
  const isUntouched = hello?.card.kind === 'hello' && more.length === 0 && (await channel.latestId()) === hello.id
  if (!hello || !isUntouched) return
  await ports.studies.change(study.id, { language })
  await channel.replace([hello.id], { author: BOT, card: await greet(ports, PLAYGROUND) })
}

import type { Place } from '../../study/ports.ts'

/** The playground's only channel. */
export const PLAYGROUND: Place = { platform: 'playground', workspace: 'playground', channel: 'study' }

/** Who the page lets one speak as; the API takes any name. */
export const ROSTER = ['mina', 'jun', 'sora', 'theo']

/** Who the bot speaks as. */
export const BOT = 'Studyhall'

import { startDiscordRig } from '../contract/rigs/discord.ts'
import { describeOwnBook, FILE } from './own-book-on.ts'

describeOwnBook('Discord', startDiscordRig, [FILE])

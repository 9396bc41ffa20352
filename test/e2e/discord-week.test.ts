import { startDiscordRig } from '../contract/rigs/discord.ts'
import { describeWeek } from './week-on.ts'

describeWeek('Discord', startDiscordRig)

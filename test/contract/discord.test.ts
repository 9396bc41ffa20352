import { describeContract } from './contract.ts'
import { startDiscordRig } from './rigs/discord.ts'

describeContract('Discord', startDiscordRig)

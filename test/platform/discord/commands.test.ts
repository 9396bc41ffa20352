import { InteractionContextType } from 'discord.js'
import { discordCommands } from '../../../src/platform/discord/commands.ts'
import { COMMANDS } from '../../../src/study/talk/command-list.ts'

test('whatever is for members works in a direct message, where reminders come and say how to end them', () => {
  const inDirects = discordCommands().filter(({ contexts }) => contexts?.includes(InteractionContextType.BotDM))
  const forMembers = COMMANDS.map(({ name }) => name).filter(name => name !== 'study')
  expect(inDirects.map(({ name }) => name)).toEqual([...forMembers, 'Explain this'])
})

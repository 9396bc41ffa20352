import { InteractionContextType } from 'discord.js'
import { discordCommands } from '../../../src/platform/discord/commands.ts'

test('whatever is for members works in a direct message, where reminders come and say how to end them', () => {
  const inDirects = discordCommands().filter(({ contexts }) => contexts?.includes(InteractionContextType.BotDM))
  expect(inDirects.map(({ name }) => name)).toEqual([
    'explain',
    'quiz',
    'review',
    'remind',
    'leaderboard',
    'me',
    'help',
    'Explain this',
  ])
})

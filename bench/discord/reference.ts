// What a press is held against: a client of discord.js with a handler that only sends a reply like ours.
import { once } from 'node:events'
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js'

const TOKEN = 'a-token-of-the-reference'
const { HERE, REPLY } = process.env
const components = JSON.parse(REPLY ?? '[]')
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${HERE}/api`, version: '10' } })
client.on(Events.InteractionCreate, async interaction => {
  if (!interaction.isButton()) return
  await interaction.reply({ components, flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] })
})
const ready = once(client, Events.ClientReady)
await client.login(TOKEN)
await ready
process.on('disconnect', () => process.exit())
process.send?.({ target: TOKEN })

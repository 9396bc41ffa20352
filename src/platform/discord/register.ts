import { isDeepStrictEqual } from 'node:util'
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js'

type Command = RESTPostAPIApplicationCommandsJSONBody

/**
 * Registers the commands, only where they differ from what Discord has: everywhere, or in one guild at once.
 * @returns whether anything was sent
 */
export async function registerCommands(
  rest: REST,
  application: string,
  guild: string | undefined,
  commands: readonly Command[],
): Promise<boolean> {
  const route = guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const registered = (await rest.get(route, { query })) as Command[]
  if (areSame(commands, registered)) return false
  await rest.put(route, { body: commands })
  return true
}

function areSame(ours: readonly Command[], theirs: readonly Command[]): boolean {
  const byName = new Map(theirs.map(command => [`${command.type} ${command.name}`, command]))
  return ours.length === theirs.length && ours.every(each => covers(byName.get(`${each.type} ${each.name}`), each))
}

/** Whether all that we say is there just so; Discord adds fields of its own (ids, versions, defaults). */
function covers(theirs: unknown, ours: unknown): boolean {
  if (Array.isArray(ours))
    return Array.isArray(theirs) && theirs.length === ours.length && ours.every((each, at) => covers(theirs[at], each))
  if (typeof ours !== 'object' || ours === null) return isDeepStrictEqual(theirs, ours)
  if (typeof theirs !== 'object' || theirs === null) return false
  const fields = Object.entries(ours).every(([key, value]) => covers((theirs as Record<string, unknown>)[key], value))
  // An option that we no longer have would not show otherwise.
  const options = (theirs as { options?: unknown[] }).options ?? []
  return fields && ('options' in ours || options.length === 0)
}

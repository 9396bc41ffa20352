import type { AutocompleteInteraction } from 'discord.js'
import type { Caller } from '../../../study/ports.ts'
import { cut } from '../../../study/talk/card-text.ts'
import { completeChapter, completeCourse, completeTerm, completeTimezone } from '../../../study/talk/completions.ts'
import { speechAt } from '../../../study/talk/speech.ts'
import { type DiscordContext, isDirect, nearness, ownedByGuild, placeOf } from '../context.ts'
import { LIMITS } from '../limits.ts'

interface Choice {
  name: string
  value: string | number
}

/** Completes options as they are typed, from memory; what cannot be completed gets an empty list, never an error. */
export async function autocomplete(context: DiscordContext, interaction: AutocompleteInteraction): Promise<void> {
  const choices = await choicesFor(context, interaction).catch(() => [])
  await interaction
    .respond(choices.slice(0, LIMITS.autocomplete))
    .catch(error => context.log.debug({ reason: String(error) }, 'autocompletion came too late'))
}

async function choicesFor(context: DiscordContext, interaction: AutocompleteInteraction): Promise<Choice[]> {
  const { ports, studies } = context
  if (!ownedByGuild(interaction) && !isDirect(interaction)) return []
  const { name, value } = interaction.options.getFocused(true)
  const typed = String(value)
  const study = await studies.inChannel(placeOf(context, interaction))
  const reading = study ?? (await studies.toRead(readerOf(context, interaction)))
  const { language } = speechAt(ports, 'discord', study)
  const same = (text: string): Choice => ({ name: cut(text, LIMITS.optionLabel), value: cut(text, LIMITS.optionLabel) })
  switch (name) {
    case 'term':
      return completeTerm(ports.courses, reading, typed, LIMITS.autocomplete).map(same)
    case 'timezone':
      return completeTimezone(typed, LIMITS.autocomplete).map(same)
    case 'course':
      return completeCourse(ports.courses, study, language, typed).map(({ slug, title }) => ({
        name: cut(title, LIMITS.optionLabel),
        value: slug,
      }))
    case 'chapter': {
      const course = interaction.options.getString('course') ?? reading?.courseSlug
      return completeChapter(ports.courses, course, language, typed).map(({ number, title }) => ({
        name: cut(`${number}. ${title}`, LIMITS.optionLabel),
        value: number,
      }))
    }
    default:
      return []
  }
}

/** Who types, as far as completing goes. */
function readerOf(context: DiscordContext, interaction: AutocompleteInteraction): Caller {
  const { id: member, displayName: name } = interaction.user
  const place = placeOf(context, interaction)
  return { ...place, member, name, administers: async () => false, ...nearness(context, place.workspace, member) }
}

import { BAD_NOTES } from '../support/bad-notes.ts'
import { describeBadNotes } from './bad-notes.ts'
import { describeContract } from './contract.ts'
import { startDiscordRig } from './rigs/discord.ts'

describeContract('Discord', startDiscordRig)
// `/study notes` without anything opens the page.
const given = BAD_NOTES.filter(({ notes }) => !('text' in notes) || notes.text.trim() !== '')
describeBadNotes('Discord', startDiscordRig, given)

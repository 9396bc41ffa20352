import { readFileSync } from 'node:fs'
import type { BotInChromium } from './bot-in-chromium.ts'

/** Notes of a first week: terms, a table and prose. */
export const CONTAINER_NOTES = readFileSync('test/fixtures/notes/containers.en.md', 'utf8')

/** Opens the studio as its host does, and makes a draft of notes that are pasted: they are to define a container. */
export async function openDraft({ running, page }: Pick<BotInChromium, 'running' | 'page'>, notes = CONTAINER_NOTES) {
  await page.goto(`${running.bot.url}/studio/playground?viewer=mina`)
  await page.fill('#paste', notes)
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await page.locator('article[id="term:container"]').waitFor()
}

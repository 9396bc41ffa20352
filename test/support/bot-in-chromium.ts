import type { Page } from 'playwright-core'
import { startTestBot, type TestBot } from './bot.ts'
import { type OpenPage, openPage } from './chromium.ts'

/** A bot, and a page in a browser of its own to look at it with. */
export interface BotInChromium {
  running: TestBot
  opened: OpenPage
  page: Page
}

/** Starts a bot with settings, and opens a browser that is nowhere yet. */
export async function openBot(settings: NodeJS.ProcessEnv = {}): Promise<BotInChromium> {
  const running = await startTestBot(settings)
  try {
    const opened = await openPage()
    return { running, opened, page: opened.page }
  } catch (error) {
    await running.stop()
    throw error
  }
}

/** Ends both, and expects that no script of the page has failed. */
export async function closeBot({ running, opened }: Partial<BotInChromium>): Promise<void> {
  await opened?.browser.close()
  await running?.stop()
  expect(opened?.problems).toEqual([])
}

import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Where a Chromium is; undefined where there is none. */
const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path && existsSync(path))

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: QUIET })
}

/** A page in a browser of its own. */
export interface OpenPage {
  browser: Browser
  page: Page
  /** Errors of its scripts; whoever opens it expects none in the end. */
  problems: string[]
}

export async function openPage(): Promise<OpenPage> {
  const browser = await openBrowser()
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  return { browser, page, problems }
}

const wanted = CHROMIUM !== undefined || process.env.REQUIRE_CHROMIUM === '1'

/** `describe` for what needs a browser: skipped, and said so, where there is none and none is required. */
export const describeInChromium = wanted ? describe : describe.skip
if (!wanted)
  console.warn('Skipped: the pages are tested in Chromium, and none is installed. Install it, or set CHROMIUM_PATH.')

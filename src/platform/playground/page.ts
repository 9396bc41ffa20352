import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { Router } from 'express'
import { dayOf } from '../../domain/calendar.ts'
import { cleanText, firstCharacters } from '../../domain/clean.ts'
import type { Language } from '../../domain/course.ts'
import { LARGEST_NOTES } from '../../domain/largest-notes.ts'
import type { SlotKind } from '../../domain/schedule.ts'
import { packageFile } from '../../package-files.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import type { Clock } from '../../study/ports.ts'
import { complete } from '../../study/talk/completions.ts'
import { type Speech, sayTime, sayWhen, speechOf } from '../../study/talk/speech.ts'
import { cardHtml, escapeHtml } from './card-html.ts'
import type { PlaygroundChannel } from './channel.ts'
import type { ChannelMessage } from './channel-store.ts'
import { languageAskedFor, speakAs } from './first-visit.ts'
import { PLAYGROUND, ROSTER } from './place.ts'

/** What the page's script refreshes itself from. */
interface PageView {
  /** The study's wall clock. */
  clock: string
  next: { label: string; at: Date } | null
  messages: { id: number; version: string; day: string; html: string }[]
}

const PUBLIC = packageFile('public')
const SCRIPTS = packageFile('dist/platform/playground/browser')

/** What the page shows. */
export interface PageParts {
  channel: PlaygroundChannel
  ports: AllPorts
  clock: Clock
  /** What the channel gets next. */
  next(): Promise<{ kind: SlotKind; nextAt: Date } | undefined>
  /** What is wrong with course files, a line each. */
  problems(): readonly string[]
  /** Whether the operator chose the language of what no study says. */
  languageGiven: boolean
}

/** The page at `/` and what it needs: its style, its script, and the channel as HTML. */
export function playgroundPage(parts: PageParts): Router {
  const { channel, ports, clock, languageGiven } = parts
  const router = Router()
  const speech = async (language?: Language) =>
    speechOf((await ports.studies.inChannel(PLAYGROUND)) ?? { ...ports.defaults, ...(language && { language }) })

  router.get('/', async (request, response) => {
    const template = await readFile(join(PUBLIC, 'playground.html'), 'utf8')
    const language = languageGiven ? undefined : languageAskedFor(request)
    if (language) await speakAs(channel, ports, language)
    response.vary('Accept-Language').type('html')
    response.send(pageHtml(await speech(language), template, parts.problems()))
  })
  router.use('/playground/assets', express.static(PUBLIC, { index: false }), express.static(SCRIPTS, { index: false }))

  router.get('/playground/view', async (request, response) => {
    const spoken = await speech()
    const next = await parts.next()
    const messages = await channel.messages(textOf(request.query.viewer))
    const view: PageView = {
      clock: sayWhen(clock.now(), spoken),
      next: next
        ? {
            label: spoken.t('page.next-slot', {
              slot: `${spoken.t(`slot.${next.kind}`)} · ${sayWhen(next.nextAt, spoken)}`,
            }),
            at: next.nextAt,
          }
        : null,
      messages: messages.map(message => ({
        id: message.id,
        version: String(message.updatedAt?.getTime() ?? 0),
        day: dayOf(message.at, spoken.timezone),
        html: messageHtml(message, spoken, ports.pictures),
      })),
    }
    response.json(view)
  })

  router.get('/playground/completions', async (request, response) => {
    const study = await ports.studies.inChannel(PLAYGROUND)
    response.json(complete(ports.courses, study, textOf(request.query.text)))
  })
  return router
}

/** Most characters read of a query's value. */
const MOST_TYPED = 200

function textOf(value: unknown): string {
  return typeof value === 'string' ? firstCharacters(cleanText(value), MOST_TYPED) : ''
}

function pageHtml({ t, language }: Speech, template: string, problems: readonly string[]): string {
  const members = ROSTER.map(
    (name, index) =>
      `<label><input type="radio" name="viewer" value="${name}" ${index === 0 ? 'checked' : ''}><span class="avatar" data-hue="${index}">${name[0]?.toUpperCase()}</span><span>${name}</span></label>`,
  )
  const filled: Record<string, string> = {
    language,
    members: members.join(''),
    problems: problemsHtml({ t }, problems),
    refused: escapeHtml(JSON.stringify(refusals({ t }))),
  }
  return template.replace(
    /\{\{([a-z.-]+)\}\}/g,
    (_, key: string) => filled[key] ?? escapeHtml(t(key as Parameters<typeof t>[0])),
  )
}

/** What the page says of refusals of the API, by their codes. */
const refusals = ({ t }: Pick<Speech, 't'>): Record<string, string> => ({
  clock_locked: t('page.clock-locked'),
  too_large: t('studio.too-large', { most: LARGEST_NOTES / 1024 / 1024 }),
  other: t('studio.failed', { reason: '{reason}' }),
})

/** Most problems of course files that the page lists. */
const MOST_PROBLEMS = 10

function problemsHtml({ t }: Pick<Speech, 't'>, problems: readonly string[]): string {
  if (problems.length === 0) return ''
  const items = problems.slice(0, MOST_PROBLEMS).map(problem => `<li><code>${escapeHtml(problem)}</code></li>`)
  const said = t('page.problems', { count: problems.length })
  return `<section id="problems" role="alert"><p>${escapeHtml(said)}</p><ul>${items.join('')}</ul></section>`
}

function messageHtml(
  { id, at, author, viewer, card, updatedAt }: ChannelMessage,
  speech: Speech,
  pictures: AllPorts['pictures'],
): string {
  const { t } = speech
  const bot = card.kind !== 'message'
  const hue = bot ? 'bot' : Math.max(ROSTER.indexOf(author), 0)
  const badge = bot ? `<span class="badge">${escapeHtml(t('page.bot'))}</span>` : ''
  const edited = updatedAt ? ` <span class="edited">(${escapeHtml(t('page.edited'))})</span>` : ''
  const onlyYou =
    viewer === null
      ? ''
      : `<p class="private">👁 ${escapeHtml(t('page.private'))} · <button type="button" class="link" data-action="dismiss">${escapeHtml(t('page.dismiss'))}</button></p>`
  return `<article class="message ${viewer === null ? '' : 'is-private'}" data-id="${id}" data-kind="${card.kind}" aria-label="${escapeHtml(firstCharacters(`${author}: ${card.fallback}`, 200))}">
<span class="avatar" data-hue="${hue}" aria-hidden="true">${bot ? '📚' : escapeHtml(author[0]?.toUpperCase() ?? '')}</span>
<div class="body"><p class="byline"><b>${escapeHtml(author)}</b>${badge}<time datetime="${at.toISOString()}">${sayTime(at, speech)}</time>${edited}</p>${onlyYou}${cardHtml(card, { cancel: t('page.cancel'), pathOf: (picture, look) => pictures.path(picture, look) })}</div></article>`
}

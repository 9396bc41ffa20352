import { micromark } from 'micromark'
import { gfmHtml } from 'micromark-extension-gfm'
import type { Card, CardButton, CardChoice, Form, FormField, Part } from '../../domain/card.ts'
import { tangledLine } from '../../domain/markdown/tangled.ts'
import { MARKDOWN_SYNTAX } from '../../domain/markdown.ts'
import { CALENDAR_SIZES, type CalendarPicture, type Look, type Shape, type Theme } from '../../domain/study-calendar.ts'
import { ANSWER_VALUE } from '../../study/talk/submitted-values.ts'

/** What a card needs of the page that it is on. */
interface Surroundings {
  cancel: string
  /** Where pictures are; without, their text stands. */
  pathOf?: (picture: CalendarPicture, look: Look) => string
}

/** A card as HTML. Markdown is rendered safely: no HTML of its own, no scripts in links. */
export function cardHtml(card: Card, texts: Surroundings): string {
  return `<div class="card ${card.kind} ${card.tone}">${card.parts.map(part => partHtml(part, texts)).join('')}</div>`
}

/** Text so that it shows as itself in HTML, also inside attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** Markdown as HTML. Lines stay lines, as on Slack and Discord: the page's style keeps them, so a break is not one twice. */
export function markdownHtml(markdown: string): string {
  if (tangledLine(markdown) !== undefined) return `<p>${escapeHtml(markdown)}</p>`
  const html = micromark(markdown, { extensions: MARKDOWN_SYNTAX, htmlExtensions: [gfmHtml()] })
  return html.replaceAll('<br />\n', '<br />')
}

/** Markdown of one line, without the paragraph around it. */
function inlineHtml(markdown: string): string {
  return markdownHtml(markdown).replace(/^<p>([\s\S]*)<\/p>$/, '$1')
}

function partHtml(part: Part, texts: Surroundings): string {
  switch (part.type) {
    case 'heading':
      return `<h3>${escapeHtml(part.text)}</h3>`
    case 'text':
      return `<div class="text">${markdownHtml(part.markdown)}</div>`
    case 'footer':
      return `<p class="footer">${inlineHtml(part.markdown)}</p>`
    case 'buttons':
      return `<div class="buttons">${part.buttons.map(button).join('')}</div>`
    case 'choices':
      return choices(part)
    case 'fields':
      return `<dl class="fields">${part.fields.map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>`
    case 'progress':
      return part.bars.map(bar).join('')
    case 'table':
      return table(part)
    case 'image':
      return image(part, texts)
    case 'form':
      return form(part.form, texts)
  }
}

/** Where a card is not wide enough for the letters of the wide picture, beside the members and on a phone. */
const NARROW = '(max-width: 1060px)'

function image({ picture, alt, text }: Extract<Part, { type: 'image' }>, { pathOf }: Surroundings): string {
  if (!pathOf) return `<div class="text">${markdownHtml(text)}</div>`
  const of = (theme: Theme, shape: Shape) => escapeHtml(pathOf(picture, { theme, shape }))
  const size = (shape: Shape) => `width="${CALENDAR_SIZES[shape].width}" height="${CALENDAR_SIZES[shape].height}"`
  const dark = '(prefers-color-scheme: dark)'
  const sources = [
    `<source srcset="${of('dark', 'narrow')}" media="${NARROW} and ${dark}" ${size('narrow')}>`,
    `<source srcset="${of('light', 'narrow')}" media="${NARROW}" ${size('narrow')}>`,
    `<source srcset="${of('dark', 'wide')}" media="${dark}">`,
  ]
  return `<picture>${sources.join('')}<img src="${of('light', 'wide')}" alt="${escapeHtml(alt)}" ${size('wide')}></picture>`
}

function button({ label, action, style }: CardButton): string {
  return `<button type="button" class="${style ?? ''}" data-action="${escapeHtml(action)}">${escapeHtml(label)}</button>`
}

type ChoicesPart = Extract<Part, { type: 'choices' }>

function choices(part: ChoicesPart): string {
  if (part.submit) {
    const boxes = part.choices.map(
      (choice, place) =>
        `<label class="choice"><input type="checkbox" name="${ANSWER_VALUE}" value="${place}"><span>${choiceLabel(choice)}</span></label>`,
    )
    const { label, action } = part.submit
    return `<form class="choices" data-action="${escapeHtml(action)}">${boxes.join('')}<button class="primary">${escapeHtml(label)}</button></form>`
  }
  const total = part.answered ?? part.choices.reduce((sum, choice) => sum + (choice.count ?? 0), 0)
  return `<div class="choices">${part.choices.map(choice => choiceHtml(choice, total)).join('')}</div>`
}

function choiceHtml(choice: CardChoice, total: number): string {
  const { action, state, count } = choice
  if (action)
    return `<button type="button" class="choice" data-action="${escapeHtml(action)}">${choiceLabel(choice)}</button>`
  const share = total === 0 ? 0 : Math.round((100 * (count ?? 0)) / total)
  const mark = state === 'right' ? '<span class="mark" role="img" aria-label="✓">✓</span>' : ''
  return `<div class="choice closed ${state ?? ''}" style="--share:${share}%">${choiceLabel(choice)}${mark}<span class="count">${count ?? 0}</span></div>`
}

function choiceLabel({ letter, text }: CardChoice): string {
  return `<b class="letter">${escapeHtml(letter)}</b><span>${inlineHtml(text)}</span>`
}

function bar({ label, share, detail }: { label: string; share: number; detail: string }): string {
  const percent = Math.round(share * 100)
  return `<div class="progress"><span>${escapeHtml(label)}</span><span class="detail">${escapeHtml(detail)}</span><div class="bar" role="progressbar" aria-valuenow="${percent}" aria-valuemin="0" aria-valuemax="100" aria-label="${escapeHtml(label)}"><i style="width:${percent}%"></i></div></div>`
}

function table({ columns, rows }: Extract<Part, { type: 'table' }>): string {
  const head = columns.map(({ title, align }) => `<th scope="col" class="${align}">${escapeHtml(title)}</th>`).join('')
  const body = rows.map(
    row =>
      `<tr>${row.map((cell, index) => `<td class="${columns[index]?.align}">${breakable(cell)}</td>`).join('')}</tr>`,
  )
  return `<div class="table"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

/** The forms of a command, which are written without spaces, may be broken between two of them. */
const breakable = (cell: string) => escapeHtml(cell).replace(/\|(?=\S)/g, '|<wbr>')

function form({ title, action, submit, intro, fields }: Form, { cancel }: { cancel: string }): string {
  const head = `<h3>${escapeHtml(title)}</h3>${intro ? `<div class="text">${markdownHtml(intro)}</div>` : ''}`
  const buttons = `<div class="buttons"><button type="button" data-action="dismiss">${escapeHtml(cancel)}</button><button class="primary">${escapeHtml(submit)}</button></div>`
  return `<form class="form" data-action="${escapeHtml(action)}">${head}${fields.map(field).join('')}${buttons}</form>`
}

function field({ id, label, hint, kind, long, value = '', maxLength, options = [], optional }: FormField): string {
  const about = `name="${escapeHtml(id)}" ${optional ? '' : 'required'}`
  const choose = options.map(
    each =>
      `<option value="${escapeHtml(each.value)}" ${each.value === value ? 'selected' : ''}>${escapeHtml(each.label)}</option>`,
  )
  const most = maxLength ? `maxlength="${maxLength}"` : ''
  const line = long
    ? `<textarea ${about} rows="5" ${most}>${escapeHtml(value)}</textarea>`
    : `<input type="text" ${about} value="${escapeHtml(value)}" ${most} autocomplete="off">`
  const input = kind === 'select' ? `<select ${about}>${choose.join('')}</select>` : line
  return `<label class="field"><span>${escapeHtml(label)}</span>${input}${hint ? `<small>${escapeHtml(hint)}</small>` : ''}</label>`
}

import { readFile } from 'node:fs/promises'
import { packageFile } from '../package-files.ts'
import { escapeHtml } from '../platform/playground/card-html.ts'
import type { Preview } from '../preview.ts'
import { sketch } from './sketch.ts'

const STYLE = `
body { display: block; height: auto; overflow: auto; padding: 1rem; }
.previews { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
`

/** Questions as one page: the playground's cards as they are, and what Slack and Discord are sent, as text. */
export async function previewPage(previews: readonly { title: string; cards: readonly Preview[] }[]): Promise<string> {
  // One page by itself has nothing to import from.
  const sheets = ['shared.css', 'playground.css'].map(name => packageFile(`public/${name}`))
  const style = (await Promise.all(sheets.map(sheet => readFile(sheet, 'utf8'))))
    .join('\n')
    .replace(/@import[^;]*;/, '')
  const sections = previews.map(({ title, cards }) => {
    const columns = cards.map(
      ({ slack, discord, playground }) =>
        `<div class="previews"><div>${playground}</div>${[slack, discord].map(sent => `<pre>${escapeHtml(sketch(sent).join('\n'))}</pre>`).join('')}</div>`,
    )
    return `<section><h2>${escapeHtml(title)}</h2>${columns.join('<hr>')}</section>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Studyhall: preview</title>
<style>${style}${STYLE}</style>
<h1>Playground · Slack · Discord</h1>
${sections.join('\n')}
</html>
`
}

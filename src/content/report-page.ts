import { micromark } from 'micromark'
import { gfmHtml } from 'micromark-extension-gfm'
import { MARKDOWN_SYNTAX } from '../domain/markdown.ts'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
div { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .3rem .6rem; text-align: left; }
th { background: color-mix(in srgb, currentColor 8%, transparent); }
li { overflow-wrap: anywhere; }
`

/** A report as one HTML page that needs nothing beside it. */
export function reportPage(markdown: string): string {
  const html = micromark(markdown, { extensions: MARKDOWN_SYNTAX, htmlExtensions: [gfmHtml()] })
  const body = html.replaceAll('<table>', '<div><table>').replaceAll('</table>', '</table></div>')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Studyhall: course report</title>
<style>${STYLE}</style>
${body}
</html>
`
}

import type { Language } from '../domain/course.ts'
import type { Translate } from '../i18n/catalogue.ts'

/** Text so that it shows as itself in HTML, also inside attributes. */
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

/** The page on which a host says that the link was meant to be opened: a preview of it presses no button. */
export function signInPage(language: Language, t: Translate): string {
  const form = `<form method="post"><button class="primary" autofocus>${escapeHtml(t('sign-in.open'))}</button></form>`
  return page(
    language,
    t('studio.name'),
    `<main class="notice"><h1>${escapeHtml(t('sign-in.title'))}</h1><p>${escapeHtml(t('sign-in.about'))}</p>${form}</main>`,
  )
}

/** A page that says one thing. */
export function noticePage(language: Language, title: string, text: string): string {
  const said = `<main class="notice"><h1>📚 ${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main>`
  return page(language, title, said)
}

/** The page that the studio's script fills. */
export function studioPage(language: Language, title: string): string {
  return page(language, title, '<div id="app"></div>', '<script type="module" src="/studio/assets/studio.js"></script>')
}

function page(language: Language, title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/studio/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/studio/assets/studio.css">
${head}
</head>
<body>
${body}
</body>
</html>
`
}

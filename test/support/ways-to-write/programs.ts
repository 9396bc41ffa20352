import { capital, type Ways } from './terms.ts'

/** Names and meanings as programs export them, or people write for these. */
export const PROGRAMS: Ways = {
  'word • tab': terms => terms.map(([name, meaning]) => `•\t${name}: ${meaning}`).join('\n'),
  'word o tab': terms => terms.map(([name, meaning]) => `o\t${name}: ${meaning}`).join('\n'),
  'word 1. tab': terms => terms.map(([name, meaning], i) => `${i + 1}.\t${name}: ${meaning}`).join('\n'),
  'word nested': terms => terms.map(([name, meaning]) => `•\t${name}\no\t${meaning}`).join('\n'),
  'word nested tabbed': terms => terms.map(([name, meaning]) => `•\t${name}\n\to\t${meaning}`).join('\n'),
  'html dl': terms => `<dl>${terms.map(([name, meaning]) => `<dt>${name}</dt><dd>${meaning}</dd>`).join('')}</dl>`,
  'md def list': terms => terms.map(([name, meaning]) => `${name}\n: ${meaning}`).join('\n\n'),
  asciidoc: terms => terms.map(([name, meaning]) => `${name}:: ${meaning}`).join('\n'),
  org: terms => terms.map(([name, meaning]) => `- ${name} :: ${meaning}`).join('\n'),
  'org headings': terms => terms.map(([name, meaning]) => `** ${name}\n${capital(meaning)}.`).join('\n'),
  'rst glossary': terms =>
    `.. glossary::\n\n${terms.map(([name, meaning]) => `   ${name}\n      ${meaning}`).join('\n\n')}`,
  'latex item': terms =>
    '\\begin{description}\n' +
    terms.map(([name, meaning]) => `\\item[${name}] ${meaning}`).join('\n') +
    '\n\\end{description}',
  'latex textbf': terms => terms.map(([name, meaning]) => `\\item \\textbf{${name}}: ${meaning}`).join('\n'),
  'mediawiki ;:': terms => terms.map(([name, meaning]) => `; ${name} : ${meaning}`).join('\n'),
  'mediawiki bold': terms => terms.map(([name, meaning]) => `* '''${name}''': ${meaning}`).join('\n'),
  'mediawiki headings': terms => terms.map(([name, meaning]) => `== ${name} ==\n${capital(meaning)}.`).join('\n'),
  namuwiki: terms => terms.map(([name, meaning]) => ` * '''${name}''' : ${meaning}`).join('\n'),
  textile: terms => terms.map(([name, meaning]) => `* *${name}* - ${meaning}`).join('\n'),
  logseq: terms => terms.map(([name, meaning]) => `- ${name} #card\n\t- ${meaning}`).join('\n'),
  'logseq props': terms => terms.map(([name, meaning]) => `- ### ${name}\n  id:: 64a\n\t- ${meaning}`).join('\n'),
  'roam ::': terms => terms.map(([name, meaning]) => `- [[${name}]]:: ${meaning}`).join('\n'),
  'obsidian ::': terms => terms.map(([name, meaning]) => `${name}::${meaning}`).join('\n'),
  'obsidian callout': terms => terms.map(([name, meaning]) => `> [!info] ${name}\n> ${capital(meaning)}.`).join('\n\n'),
  'obsidian wikilink': terms => terms.map(([name, meaning]) => `- [[${name}]]: ${meaning}`).join('\n'),
  'notion toggle': terms =>
    terms.map(([name, meaning]) => `- ${name}\n    \n    ${capital(meaning)}.\n    `).join('\n'),
  details: terms =>
    terms
      .map(([name, meaning]) => `<details>\n<summary>${name}</summary>\n\n${capital(meaning)}.\n\n</details>`)
      .join('\n\n'),
  'details inline': terms =>
    terms.map(([name, meaning]) => `<details><summary>${name}</summary>${capital(meaning)}.</details>`).join('\n'),
  'evernote nbsp': terms => terms.map(([name, meaning]) => `\u00a0\u00a0•\u00a0${name}:\u00a0${meaning}`).join('\n'),
  'google docs txt': terms => terms.map(([name, meaning]) => `* ${name}: ${meaning}`).join('\r\n\r\n'),
  'google docs nested': terms => terms.map(([name, meaning]) => `* ${name}\r\n   * ${meaning}`).join('\r\n'),
  'pandoc escaped': terms => terms.map(([name, meaning]) => `-   **${name}**\\: ${meaning}`).join('\n'),
  'pandoc wide': terms => terms.map(([name, meaning]) => `-   ${name}\n\n    ${meaning}`).join('\n\n'),
  slides: terms => terms.map(([name, meaning], i) => `Slide ${i + 1}\n${name}\n• ${meaning}`).join('\n\n'),
  'slides ---': terms => terms.map(([name, meaning]) => `# ${name}\n\n- ${meaning}\n\n---`).join('\n\n'),
  'ppt dash': terms => terms.map(([name, meaning]) => `${name}\n– ${meaning}`).join('\n'),
  'ppt bullets nested': terms => terms.map(([name, meaning]) => `${name}\n    • ${meaning}`).join('\n'),
  'notion aside': terms =>
    terms.map(([name, meaning]) => `### ${name}\n\n<aside>\n💡 ${capital(meaning)}.\n\n</aside>`).join('\n\n'),
  'callout fold': terms => terms.map(([name, meaning]) => `> [!note]- ${name}\n> ${capital(meaning)}.`).join('\n\n'),
  hint: terms =>
    terms
      .map(([name, meaning]) => `### ${name}\n\n{% hint style="info" %}\n${capital(meaning)}.\n{% endhint %}`)
      .join('\n\n'),
  'mediawiki nested': terms => terms.map(([name, meaning]) => `* ${name}\n** ${meaning}`).join('\n'),
  'org drawers': terms =>
    terms.map(([name, meaning]) => `* ${name}\n:PROPERTIES:\n:ID: 1a\n:END:\n${capital(meaning)}.`).join('\n'),
  'obsidian SR multi': terms => terms.map(([name, meaning]) => `${name}\n?\n${meaning}`).join('\n\n'),
  'obsidian SR ::: ': terms => terms.map(([name, meaning]) => `${name}:::${meaning}`).join('\n\n'),
}

import { KOREAN, type Ways } from './terms.ts'

/** Names and meanings in tables. */
export const TABLES: Ways = {
  tab: terms => terms.map(([name, meaning]) => `${name}\t${meaning}`).join('\n'),
  csv: terms => `term,definition\n${terms.map(([name, meaning]) => `${name},"${meaning}"`).join('\n')}`,
  'many spaces': terms => terms.map(([name, meaning]) => `${name.padEnd(20)}${meaning}`).join('\n'),
  'md table': terms =>
    `| Term | Meaning |\n|---|---|\n${terms.map(([name, meaning]) => `| ${name} | ${meaning} |`).join('\n')}`,
  'md table no edges': terms =>
    `Term | Meaning\n--- | ---\n${terms.map(([name, meaning]) => `${name} | ${meaning}`).join('\n')}`,
  'md table one dash': terms =>
    `| Term | Meaning |\n| - | - |\n${terms.map(([name, meaning]) => `| ${name} | ${meaning}`).join('\n')}`,
  'md table bold': terms =>
    `| Term | Meaning |\n|:--|:--|\n${terms.map(([name, meaning]) => `| **${name}** | ${meaning} |`).join('\n')}`,
  'md table numbered': terms =>
    '| # | Term | Meaning |\n|---|---|---|\n' +
    terms.map(([name, meaning], i) => `| ${i + 1} | ${name} | ${meaning} |`).join('\n'),
  'md table headless': terms =>
    `| | |\n|---|---|\n${terms.map(([name, meaning]) => `| ${name} | ${meaning} |`).join('\n')}`,
  'md table first row': terms =>
    terms.map(([name, meaning], i) => `| ${name} | ${meaning} |${i === 0 ? '\n|---|---|' : ''}`).join('\n'),
  'grid table': terms =>
    '+------+------+\n| Term | Meaning |\n+======+======+\n' +
    terms.map(([name, meaning]) => `| ${name} | ${meaning} |\n+------+------+`).join('\n'),
  'html table': terms =>
    '<table><tr><th>Term</th><th>Meaning</th></tr>' +
    terms.map(([name, meaning]) => `<tr><td>${name}</td><td>${meaning}</td></tr>`).join('') +
    '</table>',
  'html table lines': terms =>
    '<table>\n<tr>\n<th>Term</th>\n<th>Meaning</th>\n</tr>\n' +
    terms.map(([name, meaning]) => `<tr>\n<td>${name}</td>\n<td>${meaning}</td>\n</tr>`).join('\n') +
    '\n</table>',
  'tsv header': terms => `Term\tMeaning\n${terms.map(([name, meaning]) => `${name}\t${meaning}`).join('\n')}`,
  'tsv three': terms =>
    `No.\tTerm\tMeaning\n${terms.map(([name, meaning], i) => `${i + 1}\t${name}\t${meaning}`).join('\n')}`,
  'confluence table': terms =>
    `||Term||Meaning||\n${terms.map(([name, meaning]) => `|${name}|${meaning}|`).join('\n')}`,
  bars: terms => terms.map(([name, meaning]) => `${name} | ${meaning}`).join('\n'),
  'multi bold cell': terms =>
    `| ${terms
      .slice(0, 3)
      .map(([name, meaning]) => `**${name}:** ${meaning}`)
      .join(' ')} | ${terms
      .slice(3)
      .map(([name, meaning]) => `**${name}:** ${meaning}`)
      .join(' ')} |\n|---|---|`,
  'table 3 col alias': terms =>
    '| Term | Korean | Meaning |\n|---|---|---|\n' +
    terms.map(([name, meaning], i) => `| ${name} | ${KOREAN[i]?.[0] ?? ''}ㄱ | ${meaning} |`).join('\n'),
  'table ko': terms =>
    `| 용어 | 설명 |\n|---|---|\n${terms.map(([name, meaning]) => `| ${name} | ${meaning} |`).join('\n')}`,
  'table gubun': terms =>
    `| 구분 | 내용 |\n| :---: | :---: |\n${terms.map(([name, meaning]) => `| ${name} | ${meaning} |`).join('\n')}`,
  'table other heads': terms =>
    `| Part | In a nutshell |\n|---|---|\n${terms.map(([name, meaning]) => `| ${name} | ${meaning} |`).join('\n')}`,
  'table reversed': terms =>
    `| Meaning | Term |\n|---|---|\n${terms.map(([name, meaning]) => `| ${meaning} | ${name} |`).join('\n')}`,
  'table example col': terms =>
    '| Term | Meaning | Example |\n|---|---|---|\n' +
    terms.map(([name, meaning], i) => `| ${name} | ${meaning} | see figure ${i + 1} |`).join('\n'),
  'table br': terms =>
    '| Term | Meaning |\n|---|---|\n' +
    terms.map(([name, meaning]) => `| ${name} | ${meaning}<br>more of it |`).join('\n'),
  'tsv 4 spaces': terms => terms.map(([name, meaning]) => `${name}    ${meaning}`).join('\n'),
}

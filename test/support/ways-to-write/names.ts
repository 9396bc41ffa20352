import { capital, ENGLISH, isKorean, KOREAN, type Ways, withParticle } from './terms.ts'

/** Names as they are set off, and with other names beside them. */
export const NAMES: Ways = {
  'italic behind a star': terms => terms.map(([name, meaning]) => `* *${name}*: ${meaning}`).join('\n'),
  'pinned above': terms => terms.map(([name, meaning]) => `📌 ${name}\n  ${meaning}`).join('\n\n'),
  'code above': terms => terms.map(([name, meaning]) => `\`${name}\`\n  ${meaning}`).join('\n\n'),
  'quoted above': terms => terms.map(([name, meaning]) => `“${name}”\n${meaning}`).join('\n\n'),
  'bold italic above': terms => terms.map(([name, meaning]) => `***${name}***\n${meaning}`).join('\n\n'),
  'wiki link above': terms => terms.map(([name, meaning]) => `[[${name}]]\n- ${meaning}`).join('\n\n'),
  'no space colon, in paragraphs': terms => terms.map(([name, meaning]) => `${capital(name)}:${meaning}`).join('\n\n'),
  'numbers without stops': terms => terms.map(([name, meaning], i) => `${i + 1} ${name}: ${meaning}`).join('\n'),
  'numbers without stops, in bullets': terms =>
    terms.map(([name, meaning], i) => `- ${i + 1} ${name} - ${meaning}`).join('\n'),
  'numbers with two stops': terms => terms.map(([name, meaning], i) => `${i + 1}.. ${name}: ${meaning}`).join('\n'),
  'two equals signs': terms => terms.map(([name, meaning]) => `${name} == ${meaning}`).join('\n\n'),
  'with pages': terms => terms.map(([name, meaning], i) => `p.${i + 12} ${name}: ${meaning}`).join('\n'),
  'with pages behind': terms => terms.map(([name, meaning], i) => `- ${name} (p. ${i + 12}): ${meaning}`).join('\n'),
  'with years behind': terms => terms.map(([name, meaning], i) => `- ${name} (${1450 + i}) ${meaning}`).join('\n'),
  __bold__: terms => terms.map(([name, meaning]) => `- __${name}__: ${meaning}`).join('\n'),
  'html b': terms => terms.map(([name, meaning]) => `- <b>${name}</b>: ${meaning}`).join('\n'),
  'html strong br': terms => terms.map(([name, meaning]) => `<strong>${name}</strong>: ${meaning}<br>`).join('\n'),
  italic: terms => terms.map(([name, meaning]) => `- *${name}*: ${meaning}`).join('\n'),
  '_italic_ dash': terms => terms.map(([name, meaning]) => `- _${name}_ - ${meaning}`).join('\n'),
  code: terms => terms.map(([name, meaning]) => `- \`${name}\`: ${meaning}`).join('\n'),
  highlight: terms => terms.map(([name, meaning]) => `- ==${name}==: ${meaning}`).join('\n'),
  'underline u': terms => terms.map(([name, meaning]) => `- <u>${name}</u>: ${meaning}`).join('\n'),
  quoted: terms => terms.map(([name, meaning]) => `- "${name}": ${meaning}`).join('\n'),
  'curly quoted': terms => terms.map(([name, meaning]) => `- “${name}” – ${meaning}`).join('\n'),
  'square brackets': terms => terms.map(([name, meaning]) => `[${name}] ${meaning}`).join('\n'),
  lenticular: terms => terms.map(([name, meaning]) => `【${name}】 ${meaning}`).join('\n'),
  angle: terms => terms.map(([name, meaning]) => `<${name}> ${meaning}`).join('\n'),
  corner: terms => terms.map(([name, meaning]) => `「${name}」: ${meaning}`).join('\n'),
  triangle: terms => terms.map(([name, meaning]) => `▶ ${name}\n${capital(meaning)}.`).join('\n\n'),
  'reference mark': terms => terms.map(([name, meaning]) => `※ ${name} : ${meaning}`).join('\n'),
  'alias bracket': terms =>
    terms.map(([name, meaning]) => `- ${name} (${name[0]}x${name.length}): ${meaning}`).join('\n'),
  'colored span': terms =>
    terms.map(([name, meaning]) => `- <span style="color:red">**${name}**</span>: ${meaning}`).join('\n'),
  'font tag': terms => terms.map(([name, meaning]) => `<font color="blue">${name}</font> : ${meaning}  `).join('\n'),
  mark: terms => terms.map(([name, meaning]) => `- <mark>${name}</mark> — ${meaning}`).join('\n'),
  'other lang': terms =>
    terms
      .map(([name, meaning], i) =>
        isKorean(name)
          ? `- ${name}(${ENGLISH[i]?.[0] ?? ''}): ${meaning}`
          : `- ${name} (${KOREAN[i]?.[0] ?? ''}): ${meaning}`,
      )
      .join('\n'),
  'other lang dash': terms =>
    terms
      .map(([name, meaning], i) =>
        isKorean(name)
          ? `${name} (${ENGLISH[i]?.[0] ?? ''}) - ${meaning}`
          : `${name} (${KOREAN[i]?.[0] ?? ''}) - ${meaning}`,
      )
      .join('\n'),
  'other lang square': terms =>
    terms
      .map(
        ([name, meaning], i) =>
          `- ${name}[${isKorean(name) ? (ENGLISH[i]?.[0] ?? '') : (KOREAN[i]?.[0] ?? '')}] : ${meaning}`,
      )
      .join('\n'),
  'other lang comma': terms =>
    terms
      .map(
        ([name, meaning], i) =>
          `- ${name}, ${isKorean(name) ? (ENGLISH[i]?.[0] ?? '') : (KOREAN[i]?.[0] ?? '')} : ${meaning}`,
      )
      .join('\n'),
  'other lang slash': terms =>
    terms
      .map(
        ([name, meaning], i) =>
          `- ${name}/${isKorean(name) ? (ENGLISH[i]?.[0] ?? '') : (KOREAN[i]?.[0] ?? '')} : ${meaning}`,
      )
      .join('\n'),
  'other lang bold': terms =>
    terms
      .map(
        ([name, meaning], i) =>
          `- **${name}(${isKorean(name) ? (ENGLISH[i]?.[0] ?? '') : (KOREAN[i]?.[0] ?? '')})** : ${meaning}`,
      )
      .join('\n'),
  'other lang bold out': terms =>
    terms
      .map(
        ([name, meaning], i) =>
          `- **${name}**(${isKorean(name) ? (ENGLISH[i]?.[0] ?? '') : (KOREAN[i]?.[0] ?? '')}) : ${meaning}`,
      )
      .join('\n'),
  'article names': terms =>
    terms
      .map(([name, meaning]) => (isKorean(name) ? `- ${name} → ${meaning}` : `- A ${name.toLowerCase()}: ${meaning}`))
      .join('\n'),
  'definition of': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name) ? `${name}의 정의: ${meaning}` : `Definition of ${name.toLowerCase()}: ${meaning}`,
      )
      .join('\n'),
  'quoted is': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `'${name}'${withParticle(name, '이란', '란').slice(name.length)} ${meaning}이다.`
          : `"${name}" is ${meaning}.`,
      )
      .join('\n\n'),
  'code is': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `- \`${name}\`${withParticle(name, '은', '는').slice(name.length)} ${meaning}`
          : `- \`${name.toLowerCase()}\` is ${meaning}`,
      )
      .join('\n'),
  'term: Term': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name) ? `용어: ${name}\n뜻: ${meaning}` : `Term: ${name}\nDefinition: ${meaning}`,
      )
      .join('\n\n'),
  'bold term fields': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name) ? `**용어**: ${name}\n**설명**: ${meaning}` : `**Term:** ${name}\n**Meaning:** ${meaning}`,
      )
      .join('\n\n'),
}

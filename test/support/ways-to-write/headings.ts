import { capital, ENGLISH, isKorean, KOREAN, type Ways } from './terms.ts'

/** Names in headings, with what they mean below. */
export const HEADINGS: Ways = {
  heading: terms => terms.map(([name, meaning]) => `## ${name}\n\n${capital(meaning)}.`).join('\n\n'),
  'heading no dot': terms => terms.map(([name, meaning]) => `## ${name}\n${meaning}`).join('\n\n'),
  'heading bullets': terms => terms.map(([name, meaning]) => `### ${name}\n- ${meaning}`).join('\n\n'),
  'heading bold': terms => terms.map(([name, meaning]) => `### **${name}**\n\n${capital(meaning)}.`).join('\n\n'),
  'heading colon': terms => terms.map(([name, meaning]) => `### ${name}:\n\n${capital(meaning)}.`).join('\n\n'),
  'heading numbered': terms =>
    terms.map(([name, meaning], i) => `### ${i + 1}. ${name}\n\n${capital(meaning)}.`).join('\n\n'),
  'heading setext': terms => terms.map(([name, meaning]) => `${name}\n---\n${capital(meaning)}.`).join('\n\n'),
  'heading closed': terms => terms.map(([name, meaning]) => `## ${name} ##\n\n${capital(meaning)}.`).join('\n\n'),
  'heading no space': terms => terms.map(([name, meaning]) => `##${name}\n${capital(meaning)}.`).join('\n\n'),
  'heading no space in a list': terms =>
    terms.map(([name, meaning], i) => `${i + 1}. ###${name}\n\n    1. ${capital(meaning)}.`).join('\n'),
  'heading quote': terms => terms.map(([name, meaning]) => `## ${name}\n\n> ${capital(meaning)}.`).join('\n\n'),
  'heading emoji': terms => terms.map(([name, meaning]) => `## 📌 ${name}\n\n${capital(meaning)}.`).join('\n\n'),
  'heading entity': terms => terms.map(([name, meaning]) => `## ${name}&#x20;\n\n${capital(meaning)}.`).join('\n\n'),
  'heading id': terms => terms.map(([name, meaning]) => `## ${name} {#x-1}\n\n${capital(meaning)}.`).join('\n\n'),
  'heading link': terms => terms.map(([name, meaning]) => `## [${name}](#x)\n\n${capital(meaning)}.`).join('\n\n'),
  'h 1)': terms => terms.map(([name, meaning], i) => `### ${i + 1}) ${name}\n- ${meaning}`).join('\n'),
  'h (1)': terms => terms.map(([name, meaning], i) => `### (${i + 1}) ${name}\n${capital(meaning)}.`).join('\n'),
  'h circled': terms =>
    terms.map(([name, meaning], i) => `### ${'①②③④⑤⑥'[i]} ${name}\n${capital(meaning)}.`).join('\n'),
  'h 1-1.': terms => terms.map(([name, meaning], i) => `### 1-${i + 1}. ${name}\n${capital(meaning)}.`).join('\n'),
  'h roman': terms => terms.map(([name, meaning], i) => `### ${'ⅠⅡⅢⅣⅤⅥ'[i]}. ${name}\n${capital(meaning)}.`).join('\n'),
  'h roman latin': terms =>
    terms
      .map(([name, meaning], i) => `### ${['I', 'II', 'III', 'IV', 'V', 'VI'][i]}. ${name}\n${capital(meaning)}.`)
      .join('\n'),
  'h letter': terms =>
    terms.map(([name, meaning], i) => `### ${'abcdef'[i]}. ${name}\n${capital(meaning)}.`).join('\n'),
  'h [1]': terms => terms.map(([name, meaning], i) => `### [${i + 1}] ${name}\n${capital(meaning)}.`).join('\n'),
  'h chapter': terms =>
    terms.map(([name, meaning], i) => `### Chapter ${i + 1}: ${name}\n${capital(meaning)}.`).join('\n'),
  'h bold chapter': terms =>
    terms.map(([name, meaning], i) => `### **Chapter ${i + 1}: ${name}**\n- ${meaning}`).join('\n'),
  'h 장': terms => terms.map(([name, meaning], i) => `### ${i + 1}장. ${name}\n${capital(meaning)}.`).join('\n'),
  'h 제장': terms => terms.map(([name, meaning], i) => `### 제${i + 1}장 ${name}\n- ${meaning}`).join('\n'),
  'h step': terms => terms.map(([name, meaning], i) => `### ${i + 1}단계: ${name}\n- ${meaning}`).join('\n'),
  'h html': terms => terms.map(([name, meaning]) => `<h3>${name}</h3>\n\n${capital(meaning)}.`).join('\n\n'),
  'h def bold': terms =>
    terms.map(([name, meaning]) => `### ${name}\n**${capital(meaning)}.** More is said elsewhere.`).join('\n\n'),
  'h def label': terms =>
    terms.map(([name, meaning]) => `### ${name}\n- ${isKorean(name) ? '정의' : 'Definition'}: ${meaning}`).join('\n\n'),
  'h def bold label': terms =>
    terms
      .map(([name, meaning]) => `### ${name}\n- **${isKorean(name) ? '정의' : 'Definition'}**: ${meaning}`)
      .join('\n\n'),
  'h def below': terms =>
    terms
      .map(([name, meaning]) => `### ${name}\n#### ${isKorean(name) ? '정의' : 'Definition'}\n${capital(meaning)}.`)
      .join('\n\n'),
  'other lang heading': terms =>
    terms
      .map(
        ([name, meaning], i) =>
          `### ${name} (${isKorean(name) ? (ENGLISH[i]?.[0] ?? '') : (KOREAN[i]?.[0] ?? '')})\n- ${meaning}`,
      )
      .join('\n'),
  'other lang heading tight': terms =>
    terms
      .map(
        ([name, meaning], i) =>
          `### ${name}(${isKorean(name) ? (ENGLISH[i]?.[0] ?? '') : (KOREAN[i]?.[0] ?? '')})\n${capital(meaning)}.`,
      )
      .join('\n'),
}

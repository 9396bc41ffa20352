import { decodeString } from 'micromark-util-decode-string'
import { remembered } from '../remembered.ts'
import { withoutAddresses } from './links.ts'
import { withCommonMarks } from './own-marks.ts'
import { withoutVaultMarks } from './vaults.ts'

/**
 * A line without the marks of Markdown and HTML but for `**bold**` and `` `code` ``, which tell what a line is about.
 * Footnote marks and pictograms at both ends are left out; a link keeps its words.
 */
export function cleanInline(raw: string): string {
  const clean = raw.includes('`')
    ? withoutStress(withoutDoubled(raw))
        .split(/(`[^`]{1,300}`)/)
        .map((part, at) => (at % 2 === 1 ? part : cleanText(part)))
        .join('')
    : cleanText(raw)
  return withoutPictograms(clean)
    .replace(/^(?:\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]*\s*)+/u, '')
    .replace(/\*\*\s*\*\*/g, '')
    .replace(/(?<!\\)\\$/, '')
    .replace(/\s+/g, ' ')
    .replace(PARTICLE_APART, '')
    .trim()
}

/** "ingress 를 쓰면", "자바 클래스(class) 는": a particle that stands apart from its noun, as many write it behind foreign words; "높은 은 이온" has a noun. */
const PARTICLE_APART =
  /(?<=[\p{L}\p{N})\]`*”’"'])\s(?=(?:(?<![은는을를의한된할인운린진]\s)은|는|을|를|란|이란|으로|에서|에게|이다|입니다|이라는|라는|이라고|라고)(?:\s|[.,]|$))/gu

/** "`물이 빠지는 때를 미리 본다`": over several Korean words the sign of code is stress. */
const withoutStress = (raw: string) =>
  raw.replace(/`([^`]{1,300})`/g, (span, words: string) =>
    /^(?:\S+\s){2,}\S+$/.test(words) &&
    /[가-힣]{2}\S*\s.*[가-힣]{2}/.test(words) &&
    !/[{}<>=;$[\]]|^[a-z-]+\s/.test(words)
      ? words
      : span,
  )

/** "``부채``": in Korean words the sign of code is stress, as one word or over a whole sentence; "``x``" is code. */
const withoutDoubled = (raw: string) =>
  raw.replace(/(?<!`)``([^`]{1,300})``(?!`)/g, (_, words: string) => {
    if (!/[가-힣]/.test(words)) return `\`${words.trim()}\``
    return /^[^\s"“‘']+(?:\s[^\s"“‘']+){0,2}$/.test(words) ? `**${words}**` : words
  })

const LAST_PICTOGRAMS = /(?:\s*(?![©®™↔])[\p{Extended_Pictographic}★☆][\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]*)+$/u
const PICTOGRAM_NAMES = /(?<=^|\s):[a-z][a-z\d_+-]{2,30}:(?=\s|$)/g

/** Without pictograms at the end, and without those that some editors write out, such as `:bulb:`. */
function withoutPictograms(text: string): string {
  const named = text.includes(':') ? text.replace(PICTOGRAM_NAMES, '') : text
  return /[^\u0020-\u007E가-힣]\s*$/.test(named) ? named.replace(LAST_PICTOGRAMS, '') : named
}

/** Any sign by which a text is marked up: most lines have none. */
const MARKED = /[[\]<&_=~*{\\#^]/

/** ":term:`monomers<monomer>`": what reStructuredText says of some words. */
const ROLE = /:(term|ref|doc|index|abbr|dfn|emphasis|strong):\x60([^\x60<]{1,80})(?:<[^\x60>]{0,80}>)?\x60/g

/** `&amp;`, `&#x20;`: a letter by its name or number. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/gi

function cleanText(text: string): string {
  if (!MARKED.test(text)) return text
  return withCommonMarks(withoutVaultMarks(withoutAddresses(text)))
    .replace(/\[([^\][]{1,300})\]\[[^\][]{0,100}\]/g, '$1')
    .replace(/\[(?:\^[^\][]{1,40}|\d{1,3}|편집|edit)\]/g, '')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
    .replace(REFERENCE, decodeString)
    .replace(ROLE, (_, role: string, words: string) => (role === 'term' ? `**${words.trim()}**` : words.trim()))
    .replace(/(?<![\p{L}\p{N}_])__([^_\s](?:[^_]{0,200}[^_\s])?)__(?![\p{L}\p{N}_])/gu, '**$1**')
    .replace(/^\*\*(?!\*)\s+([^*]{2,60}?)\s*\*\*(?!\*)|^\*\*([^*\s][^*]{1,60}?)\s+\*\*(?=\s?[-–—:：]|$)/g, '**$1$2**')
    .replace(/==([^=\s](?:[^=]{0,40}[^=\s])?)==/g, '**$1**')
    .replace(/==([^=\s](?:[^=]{0,200}[^=\s])?)==/g, '$1')
    .replace(/~~([^~]{1,300})~~/g, '$1')
    .replace(/\*\*\*([^*\s][^*]{0,300})\*\*\*/g, '**$1**')
    .replace(/\*{4,}/g, '')
    .replace(TERMED_ITALICS, '$1**$2**')
    .replace(DEFINING_ITALICS, '$1**$2**')
    .replace(/(?<![*\p{L}\p{N}\\])\*([^*\s](?:[^*]{0,300}[^*\s\\])?)\*(?![*A-Za-z\d])/gu, '$1')
    .replace(/(?<![_\p{L}\p{N}\\])_([^_\s](?:[^_]{0,300}[^_\s\\])?)_(?![_A-Za-z\d])/gu, '$1')
    .replace(/\s\{#[\w-]{1,80}\}$|\{:\s?[^{}]{1,200}\}/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&:$"'=/])/g, '$1')
}

/** "the term _slack_", "he termed this the _idle tide_". */
const TERMED_ITALICS =
  /(\b(?:term|termed|called|dubbed|coined|named)\s(?:(?:this|that|it)\s(?:\p{Ll}+\s)?)?(?:the\s|an?\s)?)[*_](?![*_\s])([\p{L}\p{N}][^*_\n]{0,38}[\p{L}\p{N})])[*_](?![*_\p{L}\p{N}])/gu

/** Italics by which a text introduces a word, as others do in bold: "an *invitation to treat*", "*과거*는". */
const DEFINING_ITALICS =
  /((?:^|called |known as |termed |named |\b(?:is|are|an?|the|terms?) |, and |: )["“(]?)(?<![*_\p{L}\p{N}\\])[*_]([\p{L}\p{N}][^*_\n]{0,38}[\p{L}\p{N})])[*_](?=[은는란]|이란|(?:이)?라고|\s\(|,\s(?:which|an?|the)\s|[.;]|\s?[:=]\s|\s[–—-]\s|\s(?:is|are|was|were|means|refers|if|iff|will|can|has|have|express(?:es)?|describes?|consists?)\s|\sat an?\s)/gu

/** A cleaned line without its last marks: as it is read. */
export const plain = remembered(plainAnew)

function plainAnew(text: string): string {
  return text
    .replaceAll('**', '')
    .replaceAll('`', '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
}

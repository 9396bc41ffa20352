import { withoutSurroundings } from './around-name.ts'

/** The number of a section, as deep as it may be: `2.1.A.3 Cell wall`, `§ 4.2 Offer`. */
const SECTION = /^(?:§\s?|[A-Z]{2,3}\s)?\d{1,3}(?:\.(?:\d{1,3}|[A-Z]))+\.?\s+(?=\S)/

/** What lists set before a name. */
const BEFORE_NAMES = [
  // "3.", "3.1)", "3-1."
  /\d{1,3}(?:\.\d{1,3})*[.)](?!\d)/,
  /\d{1,2}-\d{1,2}[.)]\s?(?=\p{L})/u,
  /[①-⑳]|\(\d{1,3}\)/,
  // "가.", "IV.", "B."
  /[가나다라마바사아자차카타파하]\.\s|(?:[IVX]{1,4}|[A-Z])\.\s(?=\p{L}{3}|[가-힣]{2})/u,
  // "Type 2:"
  /(?:[Kk]ind|[Tt]ype|[Ff]orm|유형|종류|형태)\s?\d{1,2}\s?[:.)]/,
  // A dash is part of "-지만" and of "-itis".
  /-(?![가-힣(]|[a-z]{2,}$)|[–—•*·#→⇒◆◇■□▶▷▪▫●○◎※★☆✓✗☞]/,
  /Q\d{0,2}[.:]/,
]
const LEADING = new RegExp(String.raw`^(?:${BEFORE_NAMES.map(({ source }) => source).join('|')})\s*`, 'u')

/** A heading without its number or bullet: "① Branches", "2.1 Branches", "■ Branches". */
export const withoutNumber = (heading: string): string =>
  heading.startsWith('**') ? heading : heading.replace(SECTION, '').replace(LEADING, '')

/** A name without the numbers, bullets, quotes and other marks that stand before and behind it. */
export function withoutMarks(text: string): string {
  return (
    withoutSurroundings(text)
      .replace(SECTION, '')
      // "(positive) reinforcement" is the name of one kind, "(a) keel" has a number.
      .replace(
        /^\((?!important|optional|note|also|again|example)(\p{Script=Latin}{4,12})\)\s(?=\p{Script=Latin})/iu,
        '$1 ',
      )
      .replace(/^\([^()]{1,12}\)\s*(?=\p{L})/u, '')
      .replace(LEADING, '')
      .replace(/^["“]([^"“”]{2,40})["”](?=\s\p{L})/u, '$1')
      .replace(/^["“”'‘’「『<《]+|["“”'‘’」』>》]+$/g, '')
      .replace(/\s?(?:←|⇐)\s.*$/, '')
      .replace(/(?:\s*(?![©®™])[\p{Extended_Pictographic}★☆※]\uFE0F?)+$/u, '')
      .replace(/[:：.,;]+$/, '')
      .replace(/(?<=[\p{L}\p{N})])(?:[†‡]|\*{1,3})$/u, '')
      .replace(/(?<=\))\s?\(\d{1,4}\p{L}{0,3}\)$/u, '')
      .replace(/\s(?:of|over|on|for)\s(?:an?\s|the\s|some\s)?(?:\p{Ll}+\s)?\$[^$]+\$$/u, '')
      .trim()
  )
}

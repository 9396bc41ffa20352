import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

const NAME = String.raw`(?:[Aa]n?\s|[Tt]he\s)?(\*{0,2}[\p{L}][\p{L}’'-]*(?:\s[\p{L}’'-]+){0,2}?\*{0,2})`
const VERB = `(?:is|are|refers? to|means?|involves?|describes?|measures?|comes? from|deals? with|looks? at|focus(?:es)? on|happens?|occurs?)`
/** "Weather is what the sky does today, while climate is what it does over years". */
const PAIR = new RegExp(
  String.raw`^(?:\p{Lu}\p{Ll}+,\s)?${NAME}\s(${VERB}\s(?:[^,;]|,["”]){8,140}),?\s(?:while|whereas|but|and)\s(?:on the other hand,?\s)?${NAME}(?:,\s(?:by contrast|however|in turn|on the other hand),)?\s(${VERB}\s\S.{8,})$`,
  'u',
)
/** "A compass shows where north is, while a sextant measures angles", "Whereas a compass …, a sextant …": of any one, whatever the verb. */
const ONE = String.raw`(?:[Aa]n?|[Tt]he)\s(\p{L}[\p{L}’'-]*(?:\s[\p{L}’'-]+)?)\s(\p{Ll}+s\s[^,;]{6,140})`
const ANY_PAIR = [
  new RegExp(String.raw`^(?:The difference:\s)?${ONE},?\s(?:while|whereas)\s${ONE}[.]?$`, 'u'),
  new RegExp(String.raw`^(?:Whereas|While)\s${ONE},\s${ONE}[.]?$`, 'u'),
  new RegExp(
    String.raw`^(?:Whereas|While)\s${NAME}\s(${VERB}\s[^,;]{8,140}),\s${NAME}\s(${VERB}\s[^,;]{8,})[.]?$`,
    'u',
  ),
  new RegExp(String.raw`^The difference:\s${ONE},\s${ONE}[.]?$`, 'u'),
]

/** Where there can be such a pair at all. */
const JOINED =
  /\s(?:while|whereas|but|and)\s(?:on the other hand,?\s)?(?:\S+\s){1,4}?(?:is|are|refer|mean|involve|describe|measure|come|deal|look|focus|happen|occur)/

const NO_NAME =
  /^(?:it|this|that|they|there|we|you|he|she|one|these|those|what|who|here|some|most|many|others?|both|all|not|its|their|my|his|her|our)\b|\s(?:of|to|that|which|is|are)\b/i

/** Two things that a sentence holds against each other, each with what it is. */
export function readContrast(sentence: string, isKnown: (name: string) => boolean): Said[] {
  const pair = JOINED.test(sentence) ? PAIR.exec(sentence) : null
  const anyPair = /\b(?:while|whereas)\s|^The difference:/i.test(sentence)
    ? ANY_PAIR.map(each => each.exec(sentence)).find(each => each !== null)
    : undefined
  const [, one = '', said = '', other = '', saidOfOther = ''] = pair ?? anyPair ?? []
  if (one === '' || NO_NAME.test(one) || NO_NAME.test(other)) return []
  const terms = [termNamed(one, 'en'), termNamed(other, 'en')]
  if (terms.some(term => !term)) return []
  const isSure = /(?:^|\s)(?:while|whereas)\s|^The difference:|\*\*/i.test(sentence)
  return terms.flatMap((term, at) =>
    term
      ? [
          {
            ...term,
            definition: withoutBe(at === 0 ? said : saidOfOther),
            strength: isSure || isKnown(term.name) ? 0.56 : 0.46,
          },
        ]
      : [],
  )
}

const withoutBe = (said: string) => said.replace(/^(?:is|are|means?|refers? to)\s/, '')

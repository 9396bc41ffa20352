import { wordsIn } from '../../reading/line-kind.ts'
import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

const NAME = String.raw`(?<name>\p{L}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,1})`
const NAME_OF_MORE = String.raw`(?<name>\p{L}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,2})`
/** A kind of thing and what sets it apart. */
const APART = String.raw`an?\s\p{Ll}[\p{L}-]*(?:\s\p{Ll}[\p{L}-]*)?\s(?:for|that|which|of|used|in|with|by)\s`
const SOMEBODY = String.raw`(?:\p{L}\p{Ll}+s|[Ww]e|[Yy]ou|[Oo]ne|[Pp]eople|[Tt]hey)`

/** Sentences that bring a thing up by what it is for, or say in passing what it is. */
const BRINGS_UP: readonly RegExp[] = [
  // "Sailors use a sextant to measure the height of the sun."
  new RegExp(String.raw`^${SOMEBODY}\s(?:can\s|often\s)?uses?\san?\s${NAME}\sto\s(?<said>\p{Ll}+\s\S+\s\S.*)$`, 'u'),
  // "To measure the height of the sun, sailors use a sextant."
  new RegExp(String.raw`^To\s(?<said>\p{Ll}+\s\S.{6,120}?),\s${SOMEBODY}\suses?\san?\s${NAME}[.]?$`, 'u'),
  // "A sextant, which measures the height of the sun, has two mirrors."
  new RegExp(String.raw`^An?\s${NAME_OF_MORE},\swhich\s(?<said>\p{Ll}+s\s\S+\s\S[^,]*),\s\p{Ll}+`, 'u'),
  // "Sextant, an instrument for measuring angles, was made in 1731."
  new RegExp(
    String.raw`^(?:An?\s|The\s)?${NAME_OF_MORE},\s(?<said>${APART}[^,]{4,100}),\s(?:is|was|are|were|has|had|can|\p{Ll}+s|\p{Ll}+ed)\s`,
    'u',
  ),
  // "There is an instrument for measuring angles, the sextant."
  new RegExp(
    String.raw`^There\s(?:is|was)\s(?:also\s)?(?<said>${APART}[^,:—]{4,120})(?:,|:|\s[—–])\s(?:called\s)?the\s${NAME_OF_MORE}[.]?$`,
    'u',
  ),
  // "One such instrument is the sextant, which measures the height of the sun."
  new RegExp(
    String.raw`^One\s(?:such\s|of (?:these|them)\s)?(?:\p{Ll}+\s)?is\s(?:the|an?)\s${NAME_OF_MORE},\s(?:which|that|where)\s(?<said>\S+(?:\s\S+){2,})$`,
    'u',
  ),
  // "We call an instrument that measures angles a sextant."
  new RegExp(
    String.raw`^${SOMEBODY}\scalls?\s(?<said>(?:an?|the|any|this|that|our)\s\p{Ll}[\p{L}-]*\s(?:that|which|who|to|of|for|in|with)\s.{6,140})\s(?:an?|the)\s${NAME_OF_MORE}[.]?$`,
    'u',
  ),
  // "First, the bower anchor: it hangs at the bow."
  new RegExp(
    String.raw`^(?:First|Second|Third|Fourth|Finally|Next|Then|Last),?\s(?:comes\s|there is\s)?(?:the|an?)\s${NAME_OF_MORE}(?::|\s[—–-])\s(?:it\s|this\s|which\s)?(?<said>\S+(?:\s\S+){2,})$`,
    'u',
  ),
]

/** What a sentence says in passing of a thing that it brings up. */
export function readBroughtUp(sentence: string): Said | undefined {
  for (const brings of BRINGS_UP) {
    const { name = '', said = '' } = brings.exec(sentence)?.groups ?? {}
    const term = name === '' || NO_NAME.test(name) ? undefined : termNamed(name, 'en')
    if (term && wordsIn(said) >= 3) return { ...term, definition: said, strength: 0.52 }
  }
  return undefined
}

/** "a lot", "the following way", "a bigger": how much, which, or how. */
const NO_NAME =
  /^(?:lot|bit|few|little|good|bad|new|simple|different|similar|certain|single|special|following|same|other|better|number|combination|variety|mix|\p{Ll}+er)(?:\s|$)|\s(?:to|of|and|or|that)$/u

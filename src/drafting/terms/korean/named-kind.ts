import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'
import { KIND } from './kinds.ts'

const MARKED = String.raw`\*\*[^*]{2,40}\*\*|\x60[^\x60]{2,40}\x60|["“‘'][^"”’']{2,30}["”’']`
/** "`AHOY`라는 신호를 보낸다", "물때표(tide table)라는 표를 본다": a name, and what kind of thing it is. */
const NAMED = new RegExp(
  String.raw`(?:^|[\s(])(${MARKED}|[가-힣]+\s[A-Z]{1,5}(?=\([A-Z])|[A-Za-z][\w.+#-]*(?:\s[\w.+#-]+){0,2}|[가-힣]+\s[가-힣]+(?=\([^()가-힣]+\s)|[가-힣]{2,12}?)(\([^()]{2,40}\))?\s?(?:이)?(?:라는|라고\s(?:하는|불리는|부르는))\s((?:[가-힣]+\s){0,2}?[가-힣]{1,8})(?:을|를|이|가|은|는|으로|로|에|의|인|도)(?=\s)`,
  'gu',
)
/** What persons, places and firms are, and what people say: no kind of thing that a term is of. */
const NO_KIND = /(?:사람|회사|기업|곳|책|영화|것|말|뜻|의미|생각|점|사실|키워드|왕|나라|국가)$/

/** Names that a sentence gives with the kind of thing that they are: foreign ones, and such as stand out. */
export function readNamedKind(sentence: string): Said[] {
  if (!/라는 |라고 (?:하|불리|부르)는 /.test(sentence)) return []
  return [...sentence.matchAll(NAMED)].flatMap(({ 0: whole, 1: raw = '', 2: bracket = '', 3: kind = '', index }) => {
    const term = KIND.test(kind) && !NO_KIND.test(kind) ? termNamed(`${raw}${bracket}`, 'ko') : undefined
    if (!term || /[다요까라자]$/.test(term.name)) return []
    const isSetOff = bracket !== '' || /[*`"“‘']/.test(raw) || /^[A-Za-z]/.test(raw)
    // "물때표라는 표는 …": the sentence is about it.
    const isTopic = index === 0 && /[은는]$/.test(whole)
    return [{ ...term, definition: sentence, strength: isSetOff ? 0.55 : isTopic ? 0.52 : 0.45 }]
  })
}

import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'
import { withoutObject } from './called.ts'

/** "정서주의라는 입장이 있는데, …라고 보는 이론입니다" */
const INTRODUCED =
  /^(?:그리고\s|또\s|다음으로\s)?(.{2,30}?)(?:이)?라는\s(?:것|게|말|개념|용어|이론|입장|방법|기법|방식|법칙|현상)(?:이|도)?\s(?:있|나오|등장하|보이)(?:는데요?|습니다만|지만),\s(?:이는\s|이건\s|이것은\s)?(.{10,})$/

/** "A라는 것이 있는데, …": what follows says what it is. */
export function introduced(sentence: string): Said | undefined {
  const [, raw = '', rest = ''] = INTRODUCED.exec(sentence) ?? []
  const term = termNamed(raw, 'ko')
  return term && { ...term, definition: rest, strength: 0.62 }
}

/** "물때의 법칙에 따르면, …": what it says. */
const ACCORDING =
  /^(?:.{2,40}?(?:라고도|라는 이름으로|로도|로)\s(?:알려진|불리는|부르는)\s)?(\S+(?:\s\S+){0,3}?\s?(?:법칙|원리|원칙|이론|규칙|정리|가설|효과|명제|학설))(?:\([^()]{2,40}\))?에\s(?:따르면|의하면),?\s(\S+(?:\s\S+){3,})$/

/** What a law or a theory says. */
export function accordingTo(sentence: string): Said | undefined {
  const [, raw = '', definition = ''] = /에\s[따의]/.test(sentence) ? (ACCORDING.exec(sentence) ?? []) : []
  const term = raw === '' || /^(?:이|그|위)\s/.test(raw) ? undefined : termNamed(raw, 'ko')
  return term && { ...term, definition, strength: 0.56 }
}

/** "'물때'라 불리는 이것은 …", "물레방아라고 부르는 기계가 …": named in passing, and the sentence says more of it. */
const BRINGS_IN =
  /^(?:\S+\s){0,12}?(\*\*[^*]{1,40}\*\*|["“'‘][^"”'’]{1,40}["”'’]|`[^`]{1,40}`|[가-힣A-Za-z\d]{2,12}?)(\([^()]{2,40}\))?(?:이)?라고?(?:도)?\s(?:불리는|부르는|일컫는|불리던|불렸던|알려진|불린)\s\S+(?:\s\S+){2,}/u

/** What a sentence names in passing, and says more of. */
export function bringsIn(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const [, raw = '', bracket = ''] = /라고?(?:도)?\s[불부일알]/.test(sentence) ? (BRINGS_IN.exec(sentence) ?? []) : []
  const term = raw === '' ? undefined : termNamed(`${raw}${bracket}`, 'ko')
  if (!term) return undefined
  const isMarked = /["“'‘*`]/.test(raw) || bracket !== ''
  return { ...term, definition: sentence, strength: isMarked ? 0.6 : isKnown(term.name) ? 0.52 : 0.44 }
}

/** "데이터 증강이라고 하는데요, …", "검증 데이터가 뭐냐면요, …" */
const SPOKEN =
  /^(?:여기서\s|그리고\s|이걸\s|이를\s)?(\S+(?:\s\S+){0,3}?)(?:(?:이)?라고\s(?:하는데|부르는데|하죠|합니다만)요?|(?:이|가|은|는)\s(?:뭐냐면|뭐냐\s?하면|무엇이냐면|무엇이냐\s?하면)요?),?\s(.{8,})$/

/** "A가 뭐냐면요, …": what speech says that it is. */
export function spoken(sentence: string): Said | undefined {
  const [, raw = '', rest = ''] = SPOKEN.exec(sentence) ?? []
  const term = termNamed(withoutObject(raw.replace(/(?<=[가-힣]{2}|[A-Za-z\d)])이$/, '')), 'ko')
  return term && { ...term, definition: rest, strength: 0.6 }
}

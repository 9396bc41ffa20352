import type { Language } from '../../../domain/course.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { isName } from '../names/names.ts'
import type { Label } from './label.ts'

/** Whether a mark stands between the bold or typed name and the rest. */
export function isSetOff(text: string, label: Label): boolean {
  const before = text.slice(0, text.length - label.rest.length).replace(/[*`"”’'\s]+$/, '')
  return /(?:[:：.]|[-–—―|]|→|⇒|->|=>|=|,)$/.test(before) && label.rest.length < text.length
}

const STRESSED =
  /^(?:[,·/+&→]|or\s|and\s|들|등|및|상태(?:인|의|에서|로)|(?:이후|이전|때|시|중|간|내|후|전|말|초|당시|시기|위주|중심|대신|덕분|때문)(?:에|의|로|으로|까지|부터)?[\s,])/

const DEEDS =
  '(?:발생|생성|형성|방출|흡수|소멸|붕괴|상승|하락|증가|감소|설치|설립|주장|도입|전래|시행|실시|건설|제작|수용|강조|창시|통합|활발|유행|쇠퇴|폐지|개편|대표|파견|체결|점령|멸망|건국|즉위|등장|성립|비판|유입|장려|획득|상실|붕괴)'
/** "**향교** 설치, …", "**목면** 재배 기술 도입": what was done with it, in a word. */
const DONE = new RegExp(`^${DEEDS}(?:[,:→;]|\\s[→:]|$)`)
const DONE_AT_LAST = new RegExp(`^(?:\\S+\\s){0,3}${DEEDS}$`)

/** Whether a line is made of a name and what is said of it: by the mark between them, or by how the rest goes on. */
export function isLabelled(text: string, label: Label, language: Language): boolean {
  if (label.rest === '') return false
  if ((label.mark !== 'bold' && label.mark !== 'code') || isSetOff(text, label)) return true
  // A sentence may begin with code that it only uses.
  return isName(plain(label.name), language) && goesOn(label.rest, language) >= (label.mark === 'bold' ? 0.5 : 0.6)
}

/** How sure it is that a sentence which begins with a bold name goes on to say what it is. */
export function goesOn(rest: string, language: Language): number {
  if (/^(?:vs\.?|versus)\s/i.test(rest)) return 0
  if (language === 'ko') return goesOnInKorean(rest)
  if (/^(?:is|are|was|were|refers?|means?|denotes?|describes?)\s/.test(rest)) return 0.66
  if (/^(?:and|or|but|to|of|in|on|at|for|with|from|by|so|as|if|when|that|you|your|it|the)\b/.test(rest)) return 0.2
  return /^(?:\p{Ll}+s|can|has|have|helps?|lets?|allows?|\p{Ll}+ed)\s/u.test(rest) ? 0.62 : 0.5
}

function goesOnInKorean(rest: string): number {
  if (/^(?:이란|란|은|는|이라는 것은)\s/.test(rest)) return 0.62
  if (/^(?:이|가|을|를|의|과|와|에|로|으로|도|[이과와의]?[가-힣]?서|에게|한테|(?:으?로)?부터|까지)\s/.test(rest))
    return 0.35
  // "**복잡한 색상** 처리·**혼합** 작업에 …", "**편집 전문** 도구: …": parts of a longer phrase.
  if (/^[가-힣]+(?:\s[가-힣]+)?(?:[:：]|·\*\*)/.test(rest)) return 0.3
  if (DONE.test(rest) || DONE_AT_LAST.test(plain(rest))) return 0.3
  // Stress on the first words of what goes on: "**상인**들은 …", "**말기** 이후 …", "**화폐** 유통의 장려".
  return STRESSED.test(rest) || wordsIn(plain(rest)) < 3 ? 0.3 : 0.55
}

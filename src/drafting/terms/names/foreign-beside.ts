import { medialOf } from '../../../domain/lookup/letters.ts'
import { table } from '../../../domain/table.ts'
import { soundOf } from './sound.ts'

/** "생체 시계 Biological Clock": a Korean name and the foreign one, both of several words. */
const BESIDE = /^((?:[가-힣]+\s){1,3}[가-힣]+)\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)+)$/

/** "재현 Représentation", "정적 모델 static model", "모델 Model", "함열(陷裂) Implosion": a name and what it is called elsewhere. */
const GLOSS =
  /^((?:[가-힣]+\s){0,3}[가-힣]+(?:\([^()가-힣]{1,20}\))?)\s(\p{Script=Latin}+(?:\s\p{Script=Latin}+){0,3})$/u

/** A foreign name that stands beside a Korean one, in brackets: it sounds alike, has as many words, or letters of its own. */
function inBrackets(whole: string, name: string, foreign: string): string {
  const count = foreign.split(' ').length
  const isOfSeveral = count > 1 && foreign === foreign.toLowerCase() && name.split(' ').length === count
  const sound = soundOf(foreign)
  const isOther = name.endsWith(')') || /[^A-Za-z\s]/.test(foreign) || (sound !== undefined && sound === soundOf(name))
  return isOfSeveral || isOther ? `${name.replace(/\(.*\)$/, '')} (${foreign})` : whole
}

/** "ITALIC 이탤릭", "Vector 벡터": a foreign word, and how it is spelled here. */
const SPELLED = /^([A-Za-z]{3,}(?:\s[A-Za-z]{2,}){0,2})\s([가-힣]{2,}(?:\s[가-힣]{2,}){0,2})$/

/** How the first vowel of a foreign word may be spelled in Hangul, as medial letters (Unicode 16, 3.12); 으 may stand before any. */
const VOWELS = table<string>({
  a: '아애야어에와',
  e: '에이어애예',
  i: '이아',
  o: '오어아요우',
  u: '우어유으아',
  y: '이아',
})

function spelledToo(whole: string, foreign: string, korean: string): string {
  const sound = soundOf(foreign, 2)
  if (sound === undefined || sound !== soundOf(korean, 2)) return whole
  const spelled = VOWELS[/[aeiouy]/i.exec(foreign)?.[0].toLowerCase() ?? ''] ?? ''
  const isAlike = [...spelled, '으'].some(vowel => medialOf(vowel.charCodeAt(0)) === medialOf(korean.charCodeAt(0)))
  return isAlike ? `${foreign} (${korean})` : whole
}

/** A name with the foreign one beside it, or its own spelling beside a foreign word, in brackets. */
export const withForeignInBrackets = (text: string): string =>
  text.replace(BESIDE, '$1 ($2)').replace(GLOSS, inBrackets).replace(SPELLED, spelledToo)

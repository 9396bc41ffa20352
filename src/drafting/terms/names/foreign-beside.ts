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

function spelledToo(whole: string, foreign: string, korean: string): string {
  const sound = soundOf(foreign, 2)
  return sound !== undefined && sound === soundOf(korean, 2) ? `${foreign} (${korean})` : whole
}

/** A name with the foreign one beside it, or its own spelling beside a foreign word, in brackets. */
export const withForeignInBrackets = (text: string): string =>
  text.replace(BESIDE, '$1 ($2)').replace(GLOSS, inBrackets).replace(SPELLED, spelledToo)

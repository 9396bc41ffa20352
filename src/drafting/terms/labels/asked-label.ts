import type { Label } from './label.ts'

/** "벽란도란? 예성강 하구의 무역항", "What is a bond? A loan that …". */
const ASKED = /^([^?:.]{1,40}?(?:이란|란)\?|What (?:is|are) [^?:.]{2,50}\?)\s+(\S.{5,})$/

/** "밀물? 바닷물이 밀려 들어오는 때", "TTL? Time To Live": a Korean name or letters, and no sentence behind. */
const ASKED_ALONE =
  /^((?!왜|어떻게|언제|누가|무엇)(?:[가-힣][가-힣A-Za-z\d]*(?:\s[가-힣A-Za-z\d]+){0,2}(?<![가요다지죠나까])|[A-Z]{2,6}))\?\s((?!.*(?:[?!]|[다요까][.!?]*)$)\S.{7,})$/

/** "밀물은? 바닷물이 밀려 들어오는 때". */
const ASKED_OF = /^([가-힣A-Za-z](?:[가-힣A-Za-z\d-]|\s(?=\S)){0,24}?)(?:은|는)\?\s+(\S.{5,})$/

/** "And a bond? It is a loan that …". */
const ASKED_BY_THE_WAY =
  /^(?:And\s|So\s)?(\p{L}[\p{L} -]{2,30})\?\s(?:It|They|That|This)(?:['’]s|\sis|\sare)\s(\S.{5,})$/u

/** A line that asks what something is, and answers. */
export function askedLabel(text: string): Label | undefined {
  if (!text.includes('?')) return undefined
  const asked = ASKED.exec(text) ?? ASKED_OF.exec(text) ?? ASKED_ALONE.exec(text) ?? ASKED_BY_THE_WAY.exec(text)
  return asked ? { name: asked[1] ?? '', rest: asked[2] ?? '', mark: 'colon' } : undefined
}

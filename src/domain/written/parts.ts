/** Words between answers that leave it open which is meant. */
const OR = /(?<=\S)\s*(?:\b(?:or|versus|vs\.?|and\/or)\b|또는|혹은|아니면|이거나|거나|(?:이?나)(?=\s))\s*(?=\S)/i
const NEGATION =
  /^(?:not\b|no\b|isn't|never|non-)|(?:\bnot|아님|아니다|아닙니다|아니에요|아니예요|아닌|아니고|말고|아니야|아님\.?)$|아닌 것|is not|isn't/i

/** The same thing in other words: `civil wrong, i.e. a tort`. */
const APPOSITION =
  /^(.+?)[,;]?\s+(?:i\.?e\.?|that is(?: to say)?|namely|in other words|a\.?k\.?a\.?|also (?:known as|called)|즉|다시 말해서?|다른 말로|일명|곧)[,:]?\s+(.+)$/i

/** One thing said twice: in front and in brackets, `컨테이너(container)`. */
export interface Halves {
  outside: string
  inside: string
}

/** A text with brackets behind it: `LXC (Linux Containers)`. */
export function halvesOf(text: string): Halves | undefined {
  const match = /^([^()[\]{}]*[^()[\]{}\s])\s*[([]\s*([^()[\]]*[^()[\]\s])\s*[)\]]\s*(.{0,12})$/u.exec(text)
  const aside = /^([^,]+),\s+((?:the|an?|which|who|that|i mean)\s.+)$/i.exec(text)
  const named = APPOSITION.exec(text)
  if (!match && named) return { outside: named[1] ?? '', inside: named[2] ?? '' }
  if (!match && aside) return { outside: aside[1] ?? '', inside: aside[2] ?? '' }
  if (!match) return undefined
  const [, outside = '', inside = '', behind = ''] = match
  return { outside: `${outside}${behind}`.trim(), inside }
}

/** The forms of an accepted answer that has brackets: with what is in them, without, and either half. */
export function formsOf(accepted: string): string[] {
  const plain = accepted.replace(/[()[\]]/g, ' ')
  const without = accepted.replace(/\s*[([][^()[\]]*[)\]]\s*/g, ' ').trim()
  // `pod(s)`: the brackets hold an ending.
  const glued = accepted.replace(/(?<=[A-Za-z])\(([a-z]{1,3})\)/g, '$1')
  const halves = halvesOf(accepted)
  const isEnding = glued !== accepted
  return [
    ...new Set([accepted, plain, without, glued, ...(halves && !isEnding ? [halves.outside, halves.inside] : [])]),
  ].filter(each => each.trim() !== '')
}

/** Whether a text says what something is not, or leaves it open. */
export function isNegated(text: string): boolean {
  return NEGATION.test(text.trim())
}

/** What says of all that stands before it that it is not meant: `a VM is not the answer`, 컨테이너 이외의 것, 2 아님. */
const TAKEN_BACK = [
  /\s(?:is|are|was|were)(?:n't|\s+not)\s+(?:the|an?|my)\s+(?:(?:right|correct|best|final)\s+)?(?:answer|one|word|term|name|thing)$/i,
  /\s이?외(?:의\s?(?:것|거|나머지))?$/,
  /\d\s?[가-힣]{0,3}\s?(?:아(?:님|니다|닙니다|니에요|니예요|녜요|냐|닌데요?|닌 듯.{0,3}|니고)|말고|빼고|제외.{0,3}|없이|(?:의 )?반대말?)$/,
  /[❌✖✗✘🚫]\ufe0f?$/u,
]

/** Whether a text takes back, at its end, what it says. */
export function isTakenBack(text: string): boolean {
  const said = text.replace(/[.!\s]+$/, '')
  return TAKEN_BACK.some(pattern => pattern.test(said))
}

/** The answers that a text gives one after another: `K8s/Kubernetes`, `쿠버네티스, Kubernetes`, `컨테이너 또는 VM`. */
export function partsOf(text: string): string[] {
  const split = text
    .split(OR)
    .flatMap(each => each.split(/\s*[,;/=|·]\s*|\s+(?:-|–|—|:|aka|a\.k\.a\.|i\.e\.|즉|말하자면)\s+|\s*(?:->|→)\s*/i))
  const parts = split.map(each => each.trim()).filter(each => each !== '')
  return parts.length > 1 ? parts : byScript(text)
}

/** `컨테이너 container`: the same in two scripts. */
function byScript(text: string): string[] {
  const match =
    /^([가-힣][가-힣\s]*[가-힣])\s+([A-Za-z][A-Za-z\s-]*)$|^([A-Za-z][A-Za-z\s-]*[A-Za-z])\s+([가-힣][가-힣\s]*)$/.exec(
      text,
    )
  return match ? match.slice(1).filter(each => each !== undefined) : []
}

import { remembered } from '../remembered.ts'

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|cf|ex|mr|mrs|ms|dr|st|no|fig|approx|ca|al|inc|jr|sr|[A-Za-z]\d{0,2}|\d{1,3})\.$/i

/** A topic, after which one may pause. */
const PAUSE = /(?:이란|란|은|는|\sis|\smeans)$/

/** The sentences of a stretch of text, as they stand there. */
export const sentencesOf = remembered(sentencesOfAnew)

function sentencesOfAnew(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of text.matchAll(/[.!?。…]+["”’)\]*]*(?=\s|$)|(?<=[가-힣])\.(?=[가-힣A-Z])/g)) {
    const to = (end.index ?? 0) + end[0].length
    // "Keel ........ the beam along the bottom"
    if (/^(?:\.{4,}|…{2,})$/.test(end[0]) && /\s$/.test(text.slice(0, end.index))) continue
    // "설탕 일곱 술(?)을 넣는다": a doubt within the sentence.
    if (/^[?!]/.test(end[0]) && text[(end.index ?? 0) - 1] === '(') continue
    // "물때란... 물이 드나드는 때"
    if (/^(?:\.{2,}|…)$/.test(end[0]) && PAUSE.test(text.slice(Math.max(from, to - 12), end.index))) continue
    if (ABBREVIATION.test(text.slice(Math.max(from, to - 8), to)) && to < text.length) continue
    sentences.push(text.slice(from, to).trim())
    from = to
  }
  sentences.push(text.slice(from).trim())
  return sentences.filter(sentence => sentence !== '')
}

/** Where a sentence goes on with a clause that stands for itself. */
const JOINTS = [
  /;\s+/,
  /,["”’]?\s+(?:while|whereas)\s+/,
  // "…이고, …": any Korean clause behind a comma.
  /(?<=[가-힣](?:이고|이며|하고|하며|고요|구요)|라고\s(?:하고|하며|부르고|부르며)),\s+/,
  // "…이고 밀물은 …": without one, where a topic comes next; so too behind a noun with its clause, or any verb.
  /(?<=[가-힣](?:이고|이며|이구요|이고요)|\s(?:거고|거구|건데|거며))\s(?=(?:\S+\s)?\S*[가-힣A-Za-z)](?:은|는)\s)/,
  /(?<=[가-힣](?:[는은한된인던운른간온]|[할될])\s(?:[가-힣]+\s)?[가-힣]{1,6}(?<![고며면서지니데만])),\s+(?=(?:\S+\s){0,2}\S*[가-힣A-Za-z)](?:은|는)\s)/,
  /(?<=[가-힣](?:고|며)),\s+(?=(?:\S+\s){0,2}[가-힣]\S*(?:은|는|란)\s)/,
  // "…는 반면 밀물은 …", "…다면 밀물은 …"
  /(?<=[가-힣]는\s반면(?:에)?),?\s+(?=(?:\S+\s)?\S*[가-힣A-Za-z)](?:은|는)\s)/,
  /,\s+(?:and|but)\s+(?=(?:an?|the)\s(?:\S+\s){1,2}(?:is|are|means|refers)\s|(?:[a-z]{4,}\s){1,2}is\s(?:an?|the|when|where)\s)/,
]
const JOINT = new RegExp(JOINTS.map(({ source }) => source).join('|'))

/** Sentences and the clauses of them that stand for themselves: "…, while B is …", "…; B is …". */
export const clausesOf = remembered(clausesOfAnew)

function clausesOfAnew(text: string): string[] {
  return sentencesOf(text).flatMap(sentence => {
    const clauses = /[,;]\s|이[고며구]|는\s반면|\s(?:거[고구며]|건데)\s/.test(sentence)
      ? sentence.split(JOINT)
      : [sentence]
    return clauses.length > 1 ? clauses.map(clause => clause.trim()) : [sentence]
  })
}

const LONGEST = 280

/** As much of a definition as one reads at a glance: its first sentences, whole. */
export function glance(definition: string): string {
  const [first = '', ...rest] = sentencesOf(definition)
  let kept = first
  for (const sentence of rest) {
    if (kept.length + sentence.length > 160) break
    // Only what follows without a break in the text is still word for word.
    if (!definition.startsWith(`${kept} ${sentence}`)) break
    kept = `${kept} ${sentence}`
  }
  if (kept.length <= LONGEST) return kept
  const cut = Math.max(
    kept.lastIndexOf(', ', LONGEST),
    kept.lastIndexOf('; ', LONGEST),
    kept.lastIndexOf(' → ', LONGEST),
  )
  return kept.slice(0, cut > LONGEST / 3 ? cut : kept.lastIndexOf(' ', LONGEST)).trim()
}

/** A definition that is longer is too long to choose by. */
const LONG = 110
const CUT = { least: 40, most: 130 }

/** What no clause ends in. */
const HANGING =
  /(?:^|\s)(?:where|which|that|who|whose|when|while|and|or|but|nor|of|in|on|at|to|for|from|by|with|the|an?|is|are|was|were|as|than|how|if|not|e\.g|i\.e|또는|및|혹은|그리고)$/i

/** The first clause of a definition where the whole is too long to choose by; where it goes on with the sentence, it says so. */
export function inShort(definition: string): string {
  if (definition.length <= LONG) return definition
  const cuts = ['. ', '; ', ' → ', ', ']
    .flatMap(mark => [...definition.matchAll(new RegExp(mark.replace('.', '\\.'), 'g'))])
    .map(({ index, 0: mark }) => ({ text: definition.slice(0, index), isWithin: mark === ', ' }))
    .filter(({ text }) => text.length >= CUT.least && text.length <= CUT.most && isWhole(text))
    .sort((one, other) => one.text.length - other.text.length)
  const cut = cuts[0]
  if (cut === undefined) return definition
  return cut.isWithin ? `${cut.text} …` : cut.text
}

/** Whether nothing that was begun is left open. */
function isWhole(text: string): boolean {
  const count = (sign: string) => text.split(sign).length
  return (
    !HANGING.test(text) &&
    count('(') === count(')') &&
    count('[') === count(']') &&
    count('“') === count('”') &&
    count('"') % 2 === 1
  )
}

/** "##osmosis##": a mark of the writer's own around a word, as others set it in bold. */
const FRAMED = /(?<![#\p{L}\p{N}])##(\p{L}(?:[^#\n]{0,78}[\p{L}\p{N})])?)##(?![#\p{L}\p{N}])/gu

/** "세포*Cell*", "세포_Cell_": the foreign word right behind a Korean one. */
const GLOSSED =
  /(?<=[가-힣])(?:\*([A-Za-z][A-Za-z '’-]{1,50})\*(?=\*\*(?!\*)|(?![*A-Za-z\d]))|_([A-Z][A-Za-z '’-]{1,50})\\?_(?![_A-Za-z\d]))/g

/** "**세포 *Cell***", and "세포 *Cell*" that nothing follows: the same behind a space. */
const GLOSSED_APART =
  /(?<=^(?:\[\d{1,2}\]\s)?(?:\*\*)?(?:[가-힣]+\s){0,3}[가-힣]+)\s(?:\*([A-Za-z][A-Za-z '’-]{1,50})\*(?=\*\*(?!\*)|$)|_([A-Za-z][A-Za-z '’-]{1,50})_$)/g

/** "Keel #card": by which a line is made a card, or found again. */
const FOR_CARDS =
  /(?:\s+#(?:\[\[[^\][]{1,40}\]\]|(?:flash)?cards?|srs|anki|spaced|review|terms?|definitions?|concepts?|vocab(?:ulary)?|용어|개념|정의|단어|암기|복습|카드)(?:\/[\p{L}\d/_-]{1,40})?)+$/iu

/** "**A**bsorption": the letters that an abbreviation is made of, in a word. */
const FIRST_LETTER = /\*\*(\p{Lu})\*\*(?=\p{Ll}{2})/gu
/** "**구**조, **행**동, **그**룹": syllables to remember a row by; by itself such a word is a noun with its particle. */
const FIRST_SYLLABLES = /\*\*([가-힣])\*\*(?=([가-힣]+)(?:[,\s/·]|$))/g
const PARTICLE = /^(?:은|는|이|가|을|를|의|와|과|도)$/
const FEWEST_SYLLABLES = 3

function withoutMnemonics(text: string): string {
  const bare = text.replace(FIRST_LETTER, '$1')
  const rests = [...bare.matchAll(FIRST_SYLLABLES)].map(([, , rest = '']) => rest)
  const areNouns = rests.every(rest => PARTICLE.test(rest))
  return rests.length < FEWEST_SYLLABLES || areNouns ? bare : bare.replace(FIRST_SYLLABLES, '$1')
}

/** A text in which names that the writer has marked in a way of their own are marked as all others are. */
export function withCommonMarks(text: string): string {
  const whole = text.includes('**') ? withoutMnemonics(text) : text
  const framed = whole.includes('#') ? whole.replace(FRAMED, '**$1**').replace(FOR_CARDS, '') : whole
  if (!/[가-힣]\s?[*_][A-Za-z]/.test(framed)) return framed
  return framed
    .replace(GLOSSED, (_, star?: string, line?: string) => `(${star ?? line})`)
    .replace(GLOSSED_APART, (_, star?: string, line?: string) => `(${star ?? line})`)
}

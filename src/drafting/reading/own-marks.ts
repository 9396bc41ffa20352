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

/** A text in which names that the writer has marked in a way of their own are marked as all others are. */
export function withCommonMarks(text: string): string {
  const framed = text.includes('#') ? text.replace(FRAMED, '**$1**').replace(FOR_CARDS, '') : text
  if (!/[가-힣]\s?[*_][A-Za-z]/.test(framed)) return framed
  return framed
    .replace(GLOSSED, (_, star?: string, line?: string) => `(${star ?? line})`)
    .replace(GLOSSED_APART, (_, star?: string, line?: string) => `(${star ?? line})`)
}

/** The tag of every note that Studyhall writes; with two colons and a slug behind it, of one. */
export const OWN_TAG = 'studyhall'

/** A title as the name of a deck: two colons would put one deck inside another. */
export const deckName = (title: string) =>
  title
    .replace(/:{2,}/g, ':')
    .replace(/["\s]+/g, ' ')
    .trim() || 'Studyhall'

/** The name of a chapter's deck: decks are listed by name, so that its number stands before its title. */
export const chapterDeckName = (number: number, title: string) =>
  `${String(number).padStart(2, '0')} ${deckName(title)}`

/** The title of the chapter of which that is the deck. */
export const titleOfDeck = (name: string) => name.replace(/^\d{2,} (?=\S)/, '')

const BETWEEN =
  /\s*(?:[,;/&+·、]|\b(?:and|plus|n)\b|(?<=[가-힣A-Za-z\d])(?:하고|이랑|랑|과|와)\s|\s(?:및|그리고)\s)\s*/gi
/** Where the order counts, or an answer is one name, a list is not taken apart. */
const ORDERED = /\border\b|\bfirst\b.*\b(?:then|second)\b|순서|차례|\bfrom\b.*\bto\b/i

/** The things of an accepted answer that has several, in any order: `nitrogen and oxygen`, 질소와 산소. */
export function thingsOf(accepted: string, prompt: string): string[] {
  if (ORDERED.test(prompt)) return []
  const items = itemsOf(accepted)
  return items.some(each => /^[\d\s.]+$/.test(each)) ? [] : items
}

/** A text as the items of a list; none where it is only one. `or` makes no list. */
export function itemsOf(text: string): string[] {
  const items = text
    .split(BETWEEN)
    .map(each => each.trim())
    .filter(each => each !== '')
  return items.length > 1 && items.length <= 6 ? items : []
}

/** Whether every item is a thing of its own, each thing once. */
export function isInAnyOrder(
  items: readonly string[],
  things: number,
  isThing: (item: string, thing: number) => boolean,
): boolean {
  if (items.length !== things) return false
  const place = (item: number, free: readonly number[]): boolean =>
    item === items.length ||
    free.some(
      thing =>
        isThing(items[item] ?? '', thing) &&
        place(
          item + 1,
          free.filter(each => each !== thing),
        ),
    )
  return place(
    0,
    Array.from({ length: things }, (_, thing) => thing),
  )
}

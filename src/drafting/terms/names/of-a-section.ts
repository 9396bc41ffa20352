/** "Managing storage", "Life of a request", "기축통화의 요건", "DIAGNOSIS". */
const OF_A_SECTION = /^\p{L}+ing\s|\sof\san?\s|의\s\S|\s등(?:\s|$)|^\p{Lu}{7,}$|^[[(].*\d{3}|>/u

/** Whether a heading says what its section is about, and names nothing. */
export const isOfASection = (name: string) => OF_A_SECTION.test(name)

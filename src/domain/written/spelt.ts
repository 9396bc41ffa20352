/** A number at the start of a text, and how many characters it takes. */
export interface Spelt {
  value: number
  length: number
}

/** What a sentence says some name is. */
export interface Said {
  name: string
  aliases: string[]
  definition: string
  strength: number
}

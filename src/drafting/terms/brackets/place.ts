/** Brackets with what stands around them. */
export interface Place {
  before: string
  boldBefore: string | undefined
  inside: string
  after: string
  isInRow: boolean
}

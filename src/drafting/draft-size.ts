import type { Draft } from './draft.ts'

/**
 * Bytes of JSON that a draft may have when it is opened. The page saves it whole, and what it sends may have half as much again:
 * room for what hosts add.
 */
const MOST_OPENED = 16 * 1024 * 1024

/** Whether a draft is refused at the door, since it could not be saved for long. */
export const isTooLarge = (draft: Draft) => Buffer.byteLength(JSON.stringify(draft)) > MOST_OPENED

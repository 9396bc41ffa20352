/** Notes that are larger are neither fetched nor read, in bytes. */
export const LARGEST_NOTES = 12 * 1024 * 1024

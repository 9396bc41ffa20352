/** What may pass by itself: the bot comes back, or the host signs in again elsewhere. */
export const PASSING = ['offline', 'internal', 'signed_out']

/** After how long what may pass is tried again. */
export const AGAIN_AFTER_MS = 3000

/** Something that the person who runs the bot can put right: shown as one sentence, without a stack trace. */
export class UserError extends Error {}

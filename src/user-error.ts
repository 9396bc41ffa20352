/** Something that the person who runs the bot can put right: shown as one sentence, without a stack trace. */
export class UserError extends Error {}

const IN_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
}

/** Why a file or a folder cannot be read, in words where there are any: the end of a sentence, without its full stop. */
export const whyUnreadable = (error: NodeJS.ErrnoException): string => IN_WORDS[error.code ?? ''] ?? error.message

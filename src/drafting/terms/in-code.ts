/** What stands in code within a sentence, by the group `name`. */
export const IN_CODE = String.raw`\x60(?<name>[^\x60]{1,40})\x60`

/** Whether a text is nothing but what stands in code. */
export const isInCode = (text: string): boolean => /^`[^`]+`$/.test(text)

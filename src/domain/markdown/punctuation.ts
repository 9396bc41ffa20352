/** A mark that Markdown lets one escape: ASCII punctuation (https://spec.commonmark.org/0.31.2/#ascii-punctuation-character). */
export const PUNCTUATION = /[!-/:-@[-`{-~]/

/** Every escaped mark, and the mark by itself. */
export const ESCAPED = new RegExp(`\\\\(${PUNCTUATION.source})`, 'g')

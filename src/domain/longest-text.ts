/**
 * Characters of one text of a course: several messages of any platform, and few enough to be read at once. A question that is
 * written in the studio has no more in all.
 */
export const LONGEST_TEXT = 20_000

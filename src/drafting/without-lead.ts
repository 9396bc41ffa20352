/** What stands before a definition or a sentence and is none of it: marks, a label, and what joins it to the sentence before. */
const BEFORE =
  /^(?:[-–—:：=→⇒*•·]+>?\s+|(?:→|⇒|=>)\s*|(?:def(?:inition)?|meaning|정의|뜻|의미|개념)\.?\s?[:：]\s*|(?:은|는)\s+|(?:따라서|그래서|그러므로|그리고|또한|하지만|그러나|한편|반면에?|이때|즉),?\s|(?:so|thus|therefore|hence|however|moreover|furthermore|also|in other words|that is|i\.e\.),\s)+/i

/** A definition, or a sentence, without what stands around it in the notes. */
export function withoutLead(definition: string): string {
  const text = definition.replace(BEFORE, '').replace(/\s*[:：,;]$/, '')
  return text === '' ? definition : text
}

/** How many letters stand before a sentence that are none of it. */
export const leadIn = (sentence: string) => BEFORE.exec(sentence)?.[0].length ?? 0

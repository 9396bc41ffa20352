/** So many texts are remembered for each question asked of them: the lines of a long page. */
const MOST = 8192

const memories = new Set<Map<string, unknown>>()

/** A question that is asked of the same line by many rules, answered once; until `forget`. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>()
  memories.add(memory)
  return text => {
    const known = memory.get(text)
    // That there is no answer is one, too.
    if (known !== undefined || memory.has(text)) return known as T
    const fresh = answer(text)
    if (memory.size >= MOST) memory.clear()
    memory.set(text, fresh)
    return fresh
  }
}

/** Forgets all texts: notes are kept nowhere when their draft is made. */
export function forget(): void {
  for (const memory of memories) memory.clear()
}

/** How the gap of a `cloze` question is written. */
export const GAP = '____'

/** Everything in a text that its author may mean as a gap: any run of three underscores or more, where the cards know four. */
export const gapsIn = (text: string): readonly string[] => text.match(/_{3,}/g) ?? []

/** Whether a prompt has exactly one gap, written as it must be. */
export const hasOneGap = (prompt: string): boolean => gapsIn(prompt).join(' ') === GAP

/** What stands before and behind the gap of a prompt: in its code span where it stands in one, else in its sentence. */
export interface AroundGap {
  before: string
  after: string
  /** Whether it is code that has the gap. */
  code: boolean
}

/** What stands around the gap of a prompt; nothing where it has none. */
export function aroundGap(prompt: string): AroundGap | undefined {
  const at = prompt.indexOf(GAP)
  if (at < 0) return undefined
  const [start, end] = [prompt.slice(0, at), prompt.slice(at + GAP.length)]
  const fenced = (start.match(/^```/gm) ?? []).length % 2 === 1
  const code = fenced || (start.replace(/```/g, '').match(/`/g) ?? []).length % 2 === 1
  if (!code) return { before: lastOf(start, /[.!?。:]\s|\n/g), after: end.split(/[.!?。]\s|\n/)[0] ?? '', code }
  if (fenced) return { before: start.slice(start.lastIndexOf('\n') + 1), after: end.split('\n')[0] ?? '', code }
  return { before: start.slice(start.lastIndexOf('`') + 1), after: end.slice(0, Math.max(0, end.indexOf('`'))), code }
}

function lastOf(text: string, separator: RegExp): string {
  return text.split(separator).at(-1) ?? ''
}

/**
 * A typed answer without the prompt's own words around the gap, which may be repeated: `docker image ls` typed whole
 * for `docker ____`, or only some of the words.
 * @param typed the answer, as its words
 * @returns every way to take some off, the answer itself first
 */
export function withoutRepeated(
  typed: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[][] {
  const starts = before.map((_, place) => before.slice(place)).filter(each => beginsWith(typed, each))
  const found = [[...typed], ...starts.map(each => typed.slice(each.length))]
  // In Korean a particle stands behind the gap, and is written together with an answer: 컨테이너가 된다.
  const behind = /^[가-힣]{1,2}$/.test(after[0] ?? '') ? [after, after.slice(1)] : [after]
  for (const each of [...found]) {
    for (const end of behind.flatMap(list => list.map((_, place) => list.slice(0, place + 1)).reverse())) {
      const { length } = end
      if (each.length > length && beginsWith(each.slice(-length), end)) found.push(each.slice(0, -length))
    }
  }
  return found.filter(each => each.length > 0)
}

function beginsWith(list: readonly string[], start: readonly string[]): boolean {
  return list.length > start.length - 1 && start.every((word, place) => word === list[place])
}

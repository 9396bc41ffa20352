import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { KIND } from '../korean/kinds.ts'
import type { Label } from './label.ts'

/** "소스의 보안 취약점을 찾는 도구 - Juliet": a foreign name, or a standard's. */
const FOREIGN = /^[A-Z][\w.+#-]*(?:\s[A-Z\d][\w.+#-]*){0,2}$/

/** The label turned round, where what something is comes first and its name last. */
export function nameLast(label: Label): Label {
  const name = plain(label.rest)
  const said = plain(label.name)
  const isTurned = label.mark === 'dash' && FOREIGN.test(name) && wordsIn(said) >= 3 && KIND.test(said)
  return isTurned ? { name, rest: said, mark: label.mark } : label
}

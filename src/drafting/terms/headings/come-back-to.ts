import type { Block } from '../../notes.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import type { Surroundings } from '../candidate.ts'
import { isOfASection } from '../names/of-a-section.ts'

const MOST_WORDS = 4
/** What a law, a story or a way of doing things is called after its own name. */
const CALLED_SO = listOf(`
  theory, theorem, law, effect, paradox, fallacy, dilemma, hypothesis, principle, axiom, lemma, bias, syndrome, heuristic,
  puzzle, experiment, algorithm, 이론, 정리, 법칙, 효과, 역설, 딜레마, 오류, 가설, 편향, 증후군, 알고리즘, 사고실험, 사고 실험
`)
const OWN_NAME = new RegExp(String.raw`\S\s?${anyOf(CALLED_SO)}$`, 'i')
/** How many there are, and which. */
const COUNTED =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|basic|general|common|ethical|기본|주요|공통|[한두세네]\s?가지)\s/i

/** Whether a heading of several words names something by the way the notes come back to it, or by its last word. */
export function isComeBackTo(name: string, block: Block, notes: Surroundings): boolean {
  const words = wordsIn(name)
  if (block.kind !== 'heading' || words > MOST_WORDS || COUNTED.test(name) || isOfASection(name)) return false
  return words >= 2 && (OWN_NAME.test(name) || notes.mentions(name) >= 2)
}

import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

/** What people find and name: the last word of the name says so. */
const FOUND = listOf(`
  effect, law, principle, rule, paradox, fallacy, bias, theorem, theory, hypothesis, syndrome, heuristic, dilemma, illusion, trap, curse,
  phenomenon, test, cycle, anomaly, puzzle
`)
const LAW = String.raw`([\p{L}’'-]+(?:\s[\p{L}’'-]+){0,2}\s${anyOf(FOUND)})`

/** Sentences that tell what such a thing says, before or behind its name. */
const TELLS: readonly RegExp[] = [
  // "According to Archimedes' principle, a body loses …"
  new RegExp(String.raw`^(?:According to|By|Under)\s(?:the\s)?(?<name>${LAW}),\s(?<said>\S+(?:\s\S+){3,})$`, 'u'),
  // "The tendency to judge all by one trait is the halo effect."
  new RegExp(
    String.raw`^(?:The|An?|This|Our)\s(?<said>\p{Ll}+\s(?:to|of|that|for|in|with|by)\s.{10,160}?)\sis\s(?:called\s|known as\s)?the\s(?<name>${LAW})[.]?$`,
    'u',
  ),
  // "This tendency to judge all by one trait has a name: the halo effect."
  /^(?<said>.{15,200}?)\s(?:has|have|goes by|got)\s(?:an?|its|the)\s(?:own\s)?name:\s(?:the\s|an?\s)?(?<name>\p{L}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3})[.]?$/u,
  // "One trait colours all others — the halo effect.", "… (the halo effect)."
  new RegExp(String.raw`^(?<said>.{12,200}?)(?:\s[—–-]\s|:\s|\s\()(?:the|an?)\s(?<name>${LAW})[)]?[.]?$`, 'u'),
  // 'She introduces the idea of the "halo effect": one trait colours all others.'
  /\b(?:idea|concept|notion|principle)\s(?:of|called|behind)\s(?:the\s)?["“](?<name>[^"”]{3,40})["”](?::|\s[—–-])\s(?<said>\S+(?:\s\S+){3,})$/u,
  // "The point about the halo effect is that one trait colours all others."
  /\b(?:point|idea|argument|claim|insight|intuition|lesson|logic)\s(?:about|of|behind)\s(?:the\s|an?\s)?(?<name>\p{L}[\p{L}’'-]+(?:\s[\p{L}’'-]+){1,3})\sis\sthat\s(?<said>\S+(?:\s\S+){3,})$/u,
]

/** What a sentence says that an effect, a law, a paradox or the like is. */
export function readNamedLaw(sentence: string): Said | undefined {
  for (const tells of TELLS) {
    const { name = '', said = '' } = tells.exec(sentence)?.groups ?? {}
    const term =
      name === '' || /^(?:this|that|same|such|first|second)\s/i.test(name) ? undefined : termNamed(name, 'en')
    if (term && wordsIn(said) >= 3) return { ...term, definition: said, strength: 0.56 }
  }
  return undefined
}

import type { Language } from '../../../domain/course.ts'
import type { Block } from '../../notes.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { termNamed } from '../names/term-named.ts'
import { readAlone } from '../read-alone.ts'

const ENOUGH_FOR_OTHER = 0.5

const STOPPED: Record<Language, RegExp> = {
  en: /^(\p{Lu}[\p{L}’' -]{1,40}?)\.\s((?:An?|The|Any|One)\s\S.{12,})$/u,
  ko: /^([가-힣][가-힣A-Za-z\d\s]{1,20}(?:\([^()]{2,40}\))?)\.\s((?=[^.]*[가-힣](?:[는은한된던]|[할될])\s)[가-힣][^.]{8,}(?<![다요까라자])(?:\.(?:\s.*)?)?)$/u,
}

/** `Nebula. A cloud of gas …`, `나루. 배가 사람을 태우는 곳`: a name that is a sentence of its own. */
export function stopped(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const match = STOPPED[notes.language].exec(block.text)
  const term = match ? termNamed(match[1] ?? '', notes.language) : undefined
  if (!match || !term || wordsIn(term.name) > 4 || /[다요음함됨임까]$/.test(term.name)) return undefined
  // What follows says what something else is.
  if (readAlone(match[2] ?? '', notes.language).some(said => said.strength >= ENOUGH_FOR_OTHER)) return undefined
  return { ...term, definition: match[2] ?? '', lines: block.lines, block: place, rule: 'label', strength: 0.62 }
}

import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf } from '../../word-list.ts'
import type { Candidate } from '../candidate.ts'
import { INSTRUCTIONS } from '../code-rules.ts'

const HEADING = new RegExp(String.raw`^(${anyOf(INSTRUCTIONS)})\s(?=[가-힣])(.+)$`)

/** "### USER 명령을 실행할 사용자": a heading that begins with an instruction of a Dockerfile, and goes on with what that does. */
export function instructionHeading({ kind, text, lines }: Block, place: number): Candidate[] {
  const [, name, definition = ''] = kind === 'heading' ? (HEADING.exec(plain(text)) ?? []) : []
  return name !== undefined && wordsIn(definition) >= 2
    ? [{ name, aliases: [], definition, lines, block: place, rule: 'label', strength: 0.56, typed: true }]
    : []
}

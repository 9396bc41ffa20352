import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf } from '../../word-list.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { INSTRUCTIONS } from '../code-rules.ts'

const HEADING = new RegExp(String.raw`^(${anyOf(INSTRUCTIONS)})\s(?=[가-힣])(.+)$`)

/** What notes speak of that tell of such instructions; else "USER 스토리" may be anything. */
const OF_IMAGES = ['dockerfile', 'docker', 'containerfile', 'podman', '도커', '도커파일', '컨테이너', '이미지']

/** "### USER 명령을 실행할 사용자": a heading that begins with an instruction of a Dockerfile, and goes on with what that does. */
export function instructionHeading(
  { kind, text, lines }: Block,
  place: number,
  { mentions }: Surroundings,
): Candidate[] {
  const [, name, definition = ''] = kind === 'heading' ? (HEADING.exec(plain(text)) ?? []) : []
  return name !== undefined && wordsIn(definition) >= 2 && OF_IMAGES.some(word => mentions(word) > 0)
    ? [{ name, aliases: [], definition, lines, block: place, rule: 'label', strength: 0.56, typed: true }]
    : []
}

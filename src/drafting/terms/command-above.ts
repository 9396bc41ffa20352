import type { Language } from '../../domain/course.ts'
import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { wordsIn } from '../reading/line-kind.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { commandIn } from './code-rules.ts'
import { sentencesOf } from './sentences.ts'

/** "아래 명령어로 컨테이너를 확인할 수 있다", "To list networks, run:", "The following command removes …": what stands below does so. */
const TELLS: Record<Language, readonly RegExp[]> = {
  ko: [
    /(?:명령어?|커맨드|명령문)(?:[을를로]|으로|이?다|입니다|은|는|\s?:|$)/,
    /(?:면|때는?|위해(?:서는?)?),?\s(?:아래|다음)/,
  ],
  en: [
    /\b(?:following|this|below|next|single)\s(?:\S+\s)?(?:command|statement|query)\b|\bcommands?\s(?:below|is|to)\b/i,
    /^(?:to|in order to)\s\S+\s\S.*\b(?:run|use|type|execute|enter|issue|call)\b/i,
    /^(?:run|use|type|execute|enter|issue)\s(?:this|the following)\s(?:\S+\s)?to\s\S+\s\S/i,
  ],
}

/** What only points at the command: of "아래 명령어로 …", "The following command lists …", "To list networks, run:" the rest says what it does. */
const POINTING = [
  /^(?:아래|다음|이)(?:와 같은)?\s명령어?(?:[로은는]|[을를]\s(?:통해|실행하면|사용하면|이용하면|사용해|이용해|입력하면)서?),?\s/,
  /,?\s(?:아래|다음)(?:와 같은|의)?\s명령어?[을를]\s(?:실행|사용|이용|입력)\S*$/,
  /^The\s(?:following|next)\s(?:\S+\s)?(?:command|statement|query)\s(?:(?:can be|is)\sused\s)?/i,
  /,?\s(?:(?:we|you)\s(?:can\s)?)?(?:run|use|type|execute|enter|issue)(?:\s(?:this|the following))?(?:\s(?:command|statement|query))?\s?:?$/i,
]

function withoutPointing(definition: string): string {
  const bare = POINTING.reduce((left, part) => left.replace(part, ''), definition)
  const rest = bare.replace(/[,:]\s*$/, '').trim()
  return wordsIn(plain(rest)) >= 3 ? rest : definition
}

/** The one command of a block of code, which the line above says what to use for. */
export function commandAbove(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const name = commandIn(block)
  const above = notes.blocks[place - 1]
  if (name === undefined || !above || above.kind === 'code' || above.kind === 'row') return undefined
  const definition = sentencesOf(above.text).at(-1) ?? ''
  const isTold = TELLS[notes.language].some(tells => tells.test(plain(definition)))
  if (!isTold || wordsIn(plain(definition)) < 3 || plain(definition).includes(name)) return undefined
  const lines = [...above.lines.slice(-1), ...block.lines]
  return {
    name,
    aliases: [],
    definition: withoutPointing(definition),
    lines,
    block: place,
    typed: true,
    rule: 'code',
    strength: 0.55,
  }
}

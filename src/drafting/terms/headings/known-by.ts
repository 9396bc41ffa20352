import { squash } from '../../squash.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { keyOf } from '../settle.ts'

/** All that a text may call a thing by. */
export interface KnownBy {
  name: string
  aliases: readonly string[]
  /** Its names, squashed, also without the kind of thing that they end in. */
  squashed: readonly string[]
  /** The same as keys: in the plural or not. */
  keys: readonly string[]
}

/** What kind of thing a name says last that it is. */
const KINDS = listOf(`
  methods?, methodology, theory, model, technique, principle, approach, algorithm, pattern, process, system, test, effect,
  law, framework, 방법론, 방법, 기법, 이론, 모델, 기술, 방식, 전략, 패턴, 알고리즘, 프로세스, 시스템, 검사, 원칙, 원리,
  법칙, 효과, 공법, 제도, 운동, 정책
`)
const KIND_BEHIND = new RegExp(String.raw`^(\S.+?)\s${anyOf(KINDS)}$`, 'i')

/** "Lean startup method" is in the sentence below it often only "Lean startup". */
const withoutKind = (name: string): string[] => KIND_BEHIND.exec(name)?.slice(1) ?? []

/** What a thing of some name, and others, is known by. */
export function knownBy(name: string, aliases: readonly string[]): KnownBy {
  const all = [name, ...aliases].flatMap(each => [each, ...withoutKind(each)])
  return { name, aliases, squashed: all.map(squash), keys: all.map(keyOf) }
}

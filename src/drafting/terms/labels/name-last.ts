import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { isTypedName } from '../code-rules.ts'
import { DEED, DEED_IN_KOREAN } from '../deeds.ts'
import { KIND } from '../korean/kinds.ts'
import { commandHead, isCommand } from '../names/typed.ts'
import type { Label } from './label.ts'

/** "소스의 보안 취약점을 찾는 도구 - Juliet": a foreign name, or a standard's. */
const FOREIGN = /^[A-Z][\w.+#-]*(?:\s[A-Z\d][\w.+#-]*){0,2}$/

/** The label turned round, where what something is comes first and its name last. */
export function nameLast(label: Label): Label {
  const name = plain(label.rest)
  const said = plain(label.name)
  const equated = label.mark === 'equals' ? lastOfEquation(said, name) : undefined
  if (equated !== undefined) return { name: equated, rest: said, mark: 'dash' }
  const behind = label.mark === 'colon' || label.mark === 'dash' ? nameBehind(said, label.rest) : undefined
  if (behind) return { ...behind, mark: label.mark }
  const command = commandFor(label)
  if (command !== undefined) return { name: command, rest: said, mark: 'colon' }
  if (label.mark === 'colon' && isAskedFor(said, name)) return { name, rest: said, mark: 'colon' }
  const isTurned = label.mark === 'dash' && FOREIGN.test(name) && wordsIn(said) >= 3 && KIND.test(said)
  return isTurned ? { name, rest: said, mark: label.mark } : label
}

/** "컨테이너 목록 보기: `docker ps`", "Remove a container: docker rm <id>": what is done, and what is typed for it. */
function commandFor({ mark, name, rest }: Label): string | undefined {
  const code = /^`([^`]{2,40})`[.]?$/.exec(rest)?.[1]
  const bare = rest.split(/\s*,\s*/)[0] ?? ''
  const isDeed = wordsIn(plain(name)) >= 2 && (DEED_IN_KOREAN.test(plain(name)) || DEED.test(plain(name)))
  if (!isDeed || mark === 'bold' || mark === 'code' || name.includes('`')) return undefined
  if (code !== undefined) return isTypedName(code) ? rest : undefined
  return isCommand(bare) && commandHead(bare) !== undefined ? bare : undefined
}

/** "도메인이 등록되어 있는지 확인하는 명령어 : nslookup": what is asked for, as in notes for a test, and the answer. */
const ASKED_FOR =
  /^(?:\S+\s)+\S*[가-힣](?:[을를에로]|에서|으로)\s(?:\S+\s){0,3}\S*[가-힣](?:[는은한된인던]|[할될])\s(?:것|[가-힣\s]{2,12})$/
const CHOICE =
  /(?:옳|틀|맞|아닌|않|다른|해당|같)[가-힣]*\s(?:것|설명|보기|내용)$|(?:이유|방법|장점|단점|특징|차이|경우|예|예시|종류|순서)$/

function isAskedFor(said: string, name: string): boolean {
  const noun = said.split(/\s+/).at(-1) ?? ''
  const isAnswer =
    wordsIn(name) <= 3 && name.length <= 30 && !/[,:→=.?]|[가-힣](?:다|요|음|함|됨|임|을|를|에|은|는)$/.test(name)
  return isAnswer && ASKED_FOR.test(said) && KIND.test(noun) && !CHOICE.test(said)
}

/** A noun with the clause that sets it apart: "온 바다에서 가장 낮은 곳", "the lowest point of all the sea". */
const SET_APART =
  /^(?:\S+\s)+\S*(?:[는은한된인던]|[할될])\s(\p{L}{2,}|[가-힣])$|^(?:the|an?)\s(?:\S+\s){0,2}?(\p{Ll}+)\s(?:of|that|which|between|in which|where|with)\s\S+(?:\s\S+)+$/iu

/** "데이터 전체에서 가장 낮은 minimum = global minimum": the name ends in the noun of what it is. */
function lastOfEquation(said: string, rest: string): string | undefined {
  const [, korean, english] = SET_APART.exec(said) ?? []
  const noun = korean ?? english
  const name = (rest.split(/[.!]\s/)[0] ?? '').replace(/[.!]$/, '')
  const isOfIt = noun !== undefined && name.toLowerCase().endsWith(noun.toLowerCase()) && name.length > noun.length
  return isOfIt && wordsIn(name) <= 4 && !/[=+*×]/.test(name) ? name : undefined
}

/** "쓰기 & 읽기 : 읽기 확장 구조. 읽는 곳을 늘리는 방법", "w : weight. 기울기": a name, and then what it is. */
const NAME_AND_SAID = /^(\p{L}[^.:,!?()]{1,29})\.\s(\S.+)$/u

function nameBehind(said: string, rest: string): Pick<Label, 'name' | 'rest'> | undefined {
  const [, name = '', definition = ''] = NAME_AND_SAID.exec(rest) ?? []
  if (name === '' || wordsIn(name) > 4 || /[다요음함됨임까]$/.test(name)) return undefined
  if (/^[A-Za-zα-ω]$/.test(said)) return { name: `${name} (${said})`, rest: definition }
  const [first = ''] = definition.split(/[.!]\s/)
  const isPhrase = /\s[&+]\s|\s→\s|[가-힣](?:에|에서|을|를)\s/.test(said)
  return isPhrase && /[가-힣](?:[는은한된인던]|[할될])\s[가-힣]{1,6}[.]?$/.test(first)
    ? { name, rest: definition }
    : undefined
}

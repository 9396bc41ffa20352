import { wordsIn } from '../../reading/line-kind.ts'
import { GENERIC_HEADS } from '../names/generic-heads.ts'
import { AS_KIND, COPULA, ENDING, IS_FOR, MEANS, NOUN_PHRASE, SAID_OF } from './endings.ts'
import { KIND } from './kinds.ts'

/** "…가 모자란 거고", "…하는 거임": 것, as people say it. */
const inWriting = (predicate: string) =>
  predicate.replace(
    /(?<=[는은한된인던운른간온란진난친긴린킨든준둔낸산선])\s거(?:다|고|구요|임|예요|에요|야|죠|지|랍니다|라고 보면 됨)?$/,
    ' 것이다',
  )

/** "…을 보이며", "…를 높이고": the 이 of a verb, and no "is". */
const OF_VERB = /(?:^|\s)(?:보|줄|높|붙|먹|모|쌓|들|숙|벌|속|녹|쓰|놓|섞|끓|죽|움직|끌어들|받아들|기울)이(?:며|고요?)$/

/** Without what joins it to the next clause: "…할 수 있는 능력을 말하며" → "…할 수 있는 능력". */
export function wholeOf(predicate: string): string {
  if (OF_VERB.test(predicate)) return predicate
  const bare = predicate.replace(/(?:(?:을|를)\s(?:말|뜻|의미)하(?:며|고)|이고요|이고|이며|고요)$/, '')
  return bare !== predicate && bare.length >= 8 ? bare : predicate
}

/** "…하는 단위고": a clause that goes on says what it says all the same. */
function withoutJoin(predicate: string): string {
  const bare = predicate.replace(/(?:이고요|이고|이며|인데요|인데|고요|고|며)$|이지만,?\s\S+(?:\s\S+){0,3}$/, '')
  return bare !== predicate && KIND.test(bare) ? `${bare}이다` : predicate
}

/** "한마디로 …", "쉽게 말해 …": what follows says what it is, however it ends. */
const IN_SHORT =
  /^(?:말\s?그대로|한\s?마디로(?:\s말해서?)?|쉽게\s(?:말해서?|말하면|말하자면|설명하면|이야기하면)|간단히\s(?:말해서?|말하면)|다시\s말해|이름\s?그대로|즉),?\s\S+\s\S+/

/** Whether a predicate ends by saying what kind of thing its subject is. */
export function isKindOf(predicate: string): boolean {
  const bare = predicate.replace(/(?<![.!])[.!]+$/, '')
  if (/[가-힣](?:[는은한된인던]|[할될])\s것$/.test(bare)) return true
  const ending = ENDING.exec(bare)
  return ending !== null && wordsIn(bare) >= 3 && !/[다요]$/.test(bare.slice(0, ending.index))
}

/** "후광 효과": an effect with a name; "도커의 효과" has none. */
const NAMED_EFFECT = /^[가-힣]{2,8}(?<!의)\s효과$/

/** What a sentence says of its topic. */
interface Predicate {
  /** Without its last marks, and without what joins it to the next clause. */
  bare: string
  /** Whether nothing joins it to the next clause. */
  isWhole: boolean
  /** How it ends, where that is as a definition does. */
  ending: RegExpExecArray | null
  /** The last noun before that end. */
  noun: string
}

/** How sure it is that a predicate says what its subject is, from 0 to 1. */
export function strengthOf(particle: string, predicate: string, isKnown: boolean, name: string): number {
  const known = isKnown ? 0.15 : 0
  const said = predicateOf(predicate)
  if (/^(?:이란|란|이라는|라는|이라 함은)$/.test(particle)) return 0.85
  // "…고 있음을 의미한다" says what follows from it, not what it is.
  if (/[음함됨임]을\s의미\S+$/.test(said.bare)) return 0.35
  if (MEANS.test(said.bare)) return 0.8
  if (IN_SHORT.test(predicate)) return 0.62 + known
  // "… 같지만 길이가 다른 …" goes on with what else is so.
  if (/^\S*[가-힣]지만\s/.test(predicate)) return 0
  // It says why, not what.
  if (/기 때문(?:이다|에|입니다|임)|므로\s/.test(said.bare)) return 0
  if (GENERIC_HEADS.has(name.split(/\s+/).at(-1) ?? '') && !NAMED_EFFECT.test(name)) return 0
  const strength = ofKind(said) ?? inPassing(said)
  if (strength !== undefined) return strength + known
  return isKnown && /(?:다|음|함|임|요)$/.test(said.bare) ? ofStandingOut(name, said.bare) : 0
}

/** What something is like, or that it was there: "크게 다르지 않다", "다음과 같다". */
const LIKE = /(?:다르지 않|같|있었|없었|했|였|렸|됐|졌)(?:다|습니다|음|어요)$/

/** Whatever the notes say of a name that stands out: a word may be anything, one of several words or in Latin is a name. */
const ofStandingOut = (name: string, bare: string): number =>
  /^[가-힣]\S*\s(?:\S*[가-힣\d]|[A-Z\d]{2,})$|^[A-Za-z][\w-]+$/.test(name) && !LIKE.test(bare) && wordsIn(bare) >= 3
    ? 0.5
    : 0.42

function predicateOf(predicate: string): Predicate {
  const whole = predicate.replace(/(?<![.!~ㅋㅠ])[.!~ㅋㅠ]+$/, '').replace(/\s?→.*$|\s?\([^()]*\)$/, '')
  const bare = inWriting(withoutJoin(whole))
  const ending = ENDING.exec(bare)
  const noun = bare.slice(0, ending?.index).split(/\s+/).at(-1) ?? ''
  return { bare, isWhole: bare === whole, ending, noun }
}

/** How sure it is by its last noun and its end. */
function ofKind({ bare, ending, noun }: Predicate): number | undefined {
  const isKind = KIND.test(noun)
  if (!ending && /다$/.test(bare) && KIND.test(bare.slice(0, -1))) return 0.7
  if (!ending && bare.endsWith('다') && COPULA.test(bare)) return 0.56
  // "배를 대는 곳이다" is short, and says which.
  const isShort = bare.length < 10 && !/[가-힣](?:[는은한된인던]|[할될])\s\S+$/.test(bare)
  if (ending && !isKind && (isShort || wordsIn(bare) < 3)) return 0.35
  if (ending) return isKind ? 0.72 : 0.55
  return isKind && !/[다요]$/.test(bare) ? 0.62 : undefined
}

/** How sure it is where it names the kind of thing only in passing. */
function inPassing({ bare, isWhole }: Predicate): number | undefined {
  // "…을 가리키는 참조자로 &str로 적는다"
  if (AS_KIND.test(bare)) return 0.55
  if (IS_FOR.test(bare)) return 0.52
  if (SAID_OF.test(bare)) return 0.4
  // "광대는 재주를 넘던 사람": a noun with a clause before it, and no verb behind.
  return isWhole && NOUN_PHRASE.test(bare) ? 0.52 : undefined
}

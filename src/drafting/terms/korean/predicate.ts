import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { GENERIC_HEADS } from '../names/words.ts'

/** What a definition says its term is, as the last noun before the end. */
const KIND =
  /(?:것|방식|기술|기법|도구|언어|구조|과정|현상|모델|시스템|프로토콜|기기|기계|소프트웨어|하드웨어|프로그램|방법|개념|단위|장치|서비스|행위|작업|명령어|명령|함수|객체|집합|값|상태|영역|공간|계층|이론|법칙|원리|제도|정책|사건|전쟁|운동|조약|왕|나라|국가|기관|조직|물질|세포|기관|효소|호르몬|단백질|음식|요리|양념|재료|지표|척도|분포|변수|확률|비율|정도|성질|특성|능력|규칙|규약|표준|형식|파일|데이터|자료|정보|환경|플랫폼|라이브러리|프레임워크|엔진|패턴|알고리즘|절차|전략|체계|체제|기준|관계|연산|연산자|키워드|인터페이스|클래스|타입|패키지|저장소|서버|네트워크|주소|식별자|번호|문자열|코드|테이블|열|행|키|질병|증상|약물|이자|세금|시장|지수|통화|가격|비용|학문|분야|사상|주의|작품|양식|장르|기호|부호|용어|말|뜻|역할|기능|방안|대책|에너지|힘|반응|식물|동물|생물|기체|액체|원소|분자|이온|입자)$/

const ENDING =
  /(?:이다|이었다|였다|이었습니다|였습니다|이었음|였음|이구요|이고요|이랍니다|랍니다|이라고 (?:보면|생각하면) 됨|이에요|예요|입니다|이죠|이지요|거예요|겁니다|거죠|인 셈이다|이라고? 볼 수 있다|이라고? 볼 수 있습니다|이라고? (?:보|생각하|이해하)(?:면|시면) (?:된다|됩니다|돼요|쉽다|쉽습니다)|(?:으로|로) (?:정의|이해|간주|정리|요약)(?:된다|됩니다|되며.*|한다|합니다|할 수 있다|할 수 있습니다)|이며.*|이고.*|으로,.*|로서.*|이란 뜻이다|이라는 뜻이다|(?:을|를) (?:말|의미|뜻|가리|일컫|지칭|나타)[가-힣]+|라고? (?:한다|합니다|부른다|부릅니다|칭한다|할 수 있다|할 수 있습니다)|(?:을|를) 뜻하는 말이다|(?<=[가-힣])임)$/

/** "배가 드나드는 통로다": a noun that ends in a vowel, behind what is said of it. */
const COPULA =
  /[가-힣](?:[는은한된인던운른간온난친]|[할될])\s(?!(?:하|되|크|다르|빠르|느리|나쁘|바쁘|아프)다)[가-힣]{1,5}[가개거게계고구교그기까꺼께꼬꾸나너네녀노누니다대더데도두드디라래러레려로료루류르리마매머메모무미바배버베보부브비사새서세소수스시써쓰씨아애야어에여예오와요우유의이자재저제조주즈지차채처체초추치카커코쿠크키타태터테토투트티파패퍼페포표푸프피하해허헤호화회후휘히]다$/

const NOUN_PHRASE =
  /[가-힣](?:[는은한된인던]|[할될])\s(?:[가-힣]{1,5}(?:의|과|와|이나|나)?\s)?[가-힣]{1,6}(?<![다요음함임됨고며면서지게히기])$/

/** What kind of thing it is, in passing. */
const AS_KIND = /(?:[가-힣][는한된인은을ㄴ]|[가-힣]의)\s[가-힣]{2,6}(?:으로|(?<!므)로|로서|으로서|로써|으로써),?\s\S/

const MEANS = /(?:을|를|걸)\s(?:말|의미|뜻|가리|일컫|일컬|지칭|칭)[가-힣]+(?:다|요|함|음)?$/

/** Without what joins it to the next clause: "…할 수 있는 능력을 말하며" → "…할 수 있는 능력". */
export function wholeOf(predicate: string): string {
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
  const bare = predicate.replace(/[.!]+$/, '')
  const ending = ENDING.exec(bare)
  return ending !== null && wordsIn(bare) >= 3 && !/[다요]$/.test(bare.slice(0, ending.index))
}

/** Verbs by which a sentence says something of a thing, and maybe what it is. */
const SAYS_OF = listOf(`
  해당한다, 해당함, 해당합니다, 속한다, 속함, 쓰인다, 쓰입니다, 사용된다, 사용됩니다, 담당합니다, 수행합니다,
  제공합니다, 이루어집니다, 구성됩니다, 가리킵니다, 나타냅니다, 속합니다, 사용한다, 담당한다, 수행한다,
  제공한다, 담당함, 수행함, 제공함, 이루어진다, 이루어져 있다, 구성된다, 가리킨다, 나타낸다
`)
const SAID_OF = new RegExp(String.raw`${anyOf(SAYS_OF)}$`)

export function strengthOf(particle: string, predicate: string, isKnown: boolean, name: string): number {
  const known = isKnown ? 0.15 : 0
  const whole = predicate.replace(/[.!~ㅋㅠ]+$/, '').replace(/\s?→.*$|\s?\([^()]*\)$/, '')
  const bare = withoutJoin(whole)
  if (/^(?:이란|란|이라는|라는|이라 함은)$/.test(particle)) return 0.85
  // "…고 있음을 의미한다" says what follows from it, not what it is.
  if (/[음함됨임]을\s의미\S+$/.test(bare)) return 0.35
  if (MEANS.test(bare)) return 0.8
  if (IN_SHORT.test(predicate)) return 0.62 + known
  // It says why, not what.
  if (/기 때문(?:이다|에|입니다|임)|므로\s/.test(bare)) return 0
  const last = name.split(/\s+/).at(-1) ?? ''
  if (GENERIC_HEADS.has(last)) return 0
  const ending = ENDING.exec(bare)
  const noun = ending ? (bare.slice(0, ending.index).split(/\s+/).at(-1) ?? '') : (bare.split(/\s+/).at(-1) ?? '')
  if (!ending && /다$/.test(bare) && KIND.test(bare.slice(0, -1))) return 0.7 + known
  if (!ending && bare.endsWith('다') && COPULA.test(bare)) return 0.56 + known
  if (ending && !KIND.test(noun) && (bare.length < 10 || wordsIn(bare) < 3)) return 0.35 + known
  if (ending) return (KIND.test(noun) ? 0.72 : 0.55) + known
  if (KIND.test(noun) && !/[다요]$/.test(bare)) return 0.62 + known
  // "…을 가리키는 참조자로 &str로 적는다"
  if (AS_KIND.test(bare)) return 0.55 + known
  if (SAID_OF.test(bare)) return 0.4 + known
  // "광대는 재주를 넘던 사람": a noun with a clause before it, and no verb behind.
  if (bare === whole && NOUN_PHRASE.test(bare)) return 0.52 + known
  return isKnown && /(?:다|음|함|임|요)$/.test(bare) ? 0.42 : 0
}

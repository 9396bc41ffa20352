import { wordsIn } from '../../reading/line-kind.ts'
import { isAbout } from '../names/about.ts'
import type { Said } from '../english/sentence.ts'
import { readKoreanNaming } from './naming.ts'
import { endsInRan } from './ran.ts'
import { headOf, isName, parseName } from '../names/names.ts'
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
/** Before the subject: "즉, …", "여기서 …", "통계학에서 …". */
const OPENING =
  /^(?:즉|또한|그리고|하지만|그러나|따라서|여기서|이때|먼저|우선|참고로|이로 인해|이를 통해|이에 따라|그 결과|다시 말해|쉽게 말해|요약하면|결국|특히|반대로|이와 달리|이에 반해|이에 비해|반면|반면에|한편|그다음|다음으로|마지막으로),?\s+/
/** "메타 윤리학으로 넘어가면, …" */
const MOVING_ON = /^[^,]{2,40}(?:으로|로|을|를)\s(?:넘어|들어|살펴|알아|보|가)[가-힣]*(?:면|서|고),\s/
/** What a clause has said before is called something: the subject of the sentence is not. */
const POINTS_BACK = /[,\s](?:이걸|이건|이것을|이를|그걸|이게|이것이)\s/
/** "기원전 367년의 …법은": when, before what. */
const DATED = /^(?:기원전\s?|서기\s?)?\d{1,4}(?:년(?:대)?|세기)(?:\s\d{1,2}월)?(?:의|에)\s(?=\S)/
/** A word in 은 or 는 that belongs to what follows and is no subject. */
export const ADNOMINAL = new RegExp(
  [
    '(?:하|되|있|없|않|같|쓰|만드|나누|이루|받|갖|짓|나타내|가지|이르|다루|시키|만들|생기|당기|남기|옮기|맡기|숨기|넘기|즐기|걸리|먹|마시|놓|담|잡|찾|모으|이어지|이끄|지키|어나|아나|러나|바꾸|막|돕|묻|읽|끓|나오|나가)는$',
    // Of one syllable these end nouns too: 회사는, 정보는, 국가는, 우주는, 차이는.
    '(?:^|[아어여러라나다려져겨워와해펴켜쳐내])(?:가|오|보|주|두)는$|^(?:사|파|이|들|늘|줄)는$',
    '(?:바뀌|나뉘|뛰|쉬|꾸|추|주|세우|키우|배우|싸우|비우|지우|치우|채우|태우|외우|피우|부르|흐르|따르|오르|모르|고르|누르|자르|기르|치르|이르)는$',
    '(?:움직|보|쓰|줄|붙|모|쌓|섞|들|벌|기울|죽|녹|끓|먹|덮|묶)이는$',
    '(?:높|낮|많|좋|같|얇|두꺼운|짧|넓|좁|깊|얕|밝|어두운|젊|늙|굵|가늘|묽|옳|싫|않|받|맡|얻|잃|닮|닦|묶|섞|볶|삶|숨|솟|젖|굳|뽑|놓|쌓|끊|닫|믿|씻|벗|찢|꽂|맺|잊|닿|뚫|꿇|앓|싣|굶|밟|핥|훑|붙|뱉|짙|갚|엎|덮|깎|꺾|엮|겪|낚|줍|눕|얹|맑|긁|갉|떫)은$|^(?:적|작|남|맞|붉|검|앉)은$',
  ].join('|'),
)

/** "A는 B이다", "A란 …을 말한다", "…을 A라고 한다". */
export function readKoreanSentence(sentence: string, isKnown: (name: string) => boolean): Said[] {
  return [subjectOf(sentence, isKnown), ...readKoreanNaming(sentence, isKnown)].filter(each => each !== undefined)
}

function subjectOf(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const bare = sentence.replace(OPENING, '').replace(MOVING_ON, '').replace(DATED, '')
  const split = splitAtTopic(bare)
  if (!split) return undefined
  const { subject, particle, predicate } = split
  const isMeaningOf = OF_MEANING.test(subject)
  const parsed = parseName(subject.replace(OF_MEANING, ''))
  const { name, aliases } = withoutOwner(headOf(parsed.name).replace(/(?<=[가-힣]{2})들$/, ''), parsed.aliases)
  if (!isName(name, 'ko') || isAbout(name)) return undefined
  if (POINTS_BACK.test(predicate) && /라고?\s\S+$/.test(predicate)) return undefined
  // "마찰이란 무엇인지 설명하시오"
  if (/^(?:무엇|뭔|왜|어떻게|어떤)\S*(?:\s|$)/.test(predicate)) return undefined
  if (predicate.length < 6 || /아니다\.?$|아닙니다\.?$|아님\.?$/.test(predicate)) return undefined
  if (isMeaningOf) return { name, aliases, definition: wholeOf(predicate), strength: 0.72 }
  const strength = strengthOf(particle, predicate, isKnown(name) || subject.includes('**'), name)
  return strength > 0 ? { name, aliases, definition: wholeOf(predicate), strength } : undefined
}

/** "물때의 뜻은 …", "나루라는 말의 의미는 …": of what that is said. */
const OF_MEANING =
  /(?:(?:이)?라는\s(?:말|용어|단어|개념)의|의)\s(?:사전적\s|본래\s|원래\s|기본적인\s|핵심\s)?(?:뜻|의미|정의|개념)$/

/** "칸트의 정언명령" is about 정언명령. */
function withoutOwner(name: string, aliases: string[]): { name: string; aliases: string[] } {
  const [, owned] = /^[가-힣]{2,8}의\s([가-힣]{4,10}|[가-힣]{2,6}\s[가-힣]{2,6})$/.exec(name) ?? []
  return owned && isName(owned, 'ko') && !isAbout(owned)
    ? { name: owned, aliases: [...aliases, name] }
    : { name, aliases }
}

/** "나루터(渡津, ferry landing)는 …": a name with others in brackets, however many words these have. */
const BRACKETED = /^([^()\s]+(?:\s[^()\s]+){0,3}\s?\([^()]*\s[^()]*\))(이란|란|은|는)\s(\S.*)$/

/** The topic of a sentence: up to the first word in 은, 는, 이란 or 란 that is no verb, within five words. */
function splitAtTopic(sentence: string): { subject: string; particle: string; predicate: string } | undefined {
  const bracketed = BRACKETED.exec(sentence)
  if (bracketed) {
    const [, subject = '', particle = '', predicate = ''] = bracketed
    return { subject, particle, predicate }
  }
  const words = sentence.split(/\s+/)
  for (let at = 0; at < Math.min(5, words.length - 1); at++) {
    const word = (words[at] ?? '').replace(/,$/, '')
    const topic = /^(.+?)(이라는|라는|이란|이라 함은|란|은|는)$/.exec(word)
    if (!topic || ADNOMINAL.test(word) || /^(?:또는|혹은|[가-힣]는)$/.test(word)) continue
    // "깨달은 뒤에도": a verb, and when.
    if (
      /[은]$/.test(word) &&
      /^(?:뒤|후|다음|채|적|지|덕분|대로)(?:에|에도|에는|에야|로|이|부터)?$/.test(words[at + 1] ?? '')
    )
      continue
    // "2차 전쟁에서 한니발은 …": where it was, and then the name.
    const isPlaced = at > 0 && at <= 3 && /[가-힣](?:에서|에)$/.test(words[at - 1] ?? '')
    if (isPlaced && isKindOf(words.slice(at + 1).join(' ')))
      return { subject: topic[1] ?? '', particle: topic[2] ?? '', predicate: words.slice(at + 1).join(' ') }
    if (at > 0 && /(?:을|를|에|게|에서|으로)$/.test(words[at - 1] ?? '')) continue
    const meant = /라는$/.test(word)
    if (meant && !/^(?:것은|말은|용어는|개념은)$/.test(words[at + 1] ?? '')) continue
    // Unlike 은 and 는, 란 ends many nouns (계란, 반란): only a noun as a whole.
    if (topic[2] === '란' && ((topic[1] ?? '').length < 2 || endsInRan(word))) continue
    const subject = [...words.slice(0, at), topic[1]].join(' ')
    const predicate = words.slice(at + (meant ? 2 : 1)).join(' ')
    return { subject, particle: topic[2] ?? '', predicate }
  }
  return undefined
}

/** Without what joins it to the next clause: "…할 수 있는 능력을 말하며" → "…할 수 있는 능력". */
function wholeOf(predicate: string): string {
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
function isKindOf(predicate: string): boolean {
  const bare = predicate.replace(/[.!]+$/, '')
  const ending = ENDING.exec(bare)
  return ending !== null && wordsIn(bare) >= 3 && !/[다요]$/.test(bare.slice(0, ending.index))
}

function strengthOf(particle: string, predicate: string, isKnown: boolean, name: string): number {
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
  if (
    /(?:해당한다|해당함|해당합니다|속한다|속함|쓰인다|쓰입니다|사용된다|사용됩니다|담당합니다|수행합니다|제공합니다|이루어집니다|구성됩니다|가리킵니다|나타냅니다|속합니다|사용한다|담당한다|수행한다|제공한다|담당함|수행함|제공함|이루어진다|이루어져 있다|구성된다|가리킨다|나타낸다)$/.test(
      bare,
    )
  )
    return 0.4 + known
  // "광대는 재주를 넘던 사람": a noun with a clause before it, and no verb behind.
  if (bare === whole && NOUN_PHRASE.test(bare)) return 0.52 + known
  return isKnown && /(?:다|음|함|임|요)$/.test(bare) ? 0.42 : 0
}

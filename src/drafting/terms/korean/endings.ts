import { anyOf, listOf } from '../../word-list.ts'

/** "… is a …", written, polite, spoken, and as a note. */
const IS = listOf(`
  이다, 이었다, 였다, 이었습니다, 였습니다, 이었음, 였음, 이구요, 이고요, 이랍니다, 랍니다, 이에요, 예요,
  입니다, 이죠, 이지요, 거예요, 겁니다, 거죠, (?<=[가-힣])임, 인 셈이다
`)
/** The same, where the sentence goes on. */
const GOES_ON = listOf(`
  이며.*, 이고.*, 으로,.*, 로서.*, 인데요?,? .*, (?<=것)이지만,? .*
`)
/** "… may be seen as a …", "… is defined as …". */
const MAY_BE_SEEN = listOf(`
  이라고 (?:보면|생각하면) 됨, 이라고? 볼 수 있다, 이라고? 볼 수 있습니다,
  이라고? (?:보|생각하|이해하)(?:면|시면) (?:된다|됩니다|돼요|쉽다|쉽습니다),
  (?:으로|로) (?:정의|이해|간주|정리|요약)(?:된다|됩니다|되며.*|한다|합니다|할 수 있다|할 수 있습니다)
`)
/** "… means …", "… is called …". */
const MEANS_THAT = listOf(`
  이란 뜻이다, 이라는 뜻이다, (?:을|를) (?:말|의미|뜻|가리|일컫|지칭|나타)[가-힣]+,
  라고? (?:한다|합니다|부른다|부릅니다|칭한다|할 수 있다|할 수 있습니다), (?:을|를) 뜻하는 말이다
`)

/** How a sentence ends that says what something is. */
export const ENDING = new RegExp(`${anyOf(IS, GOES_ON, MAY_BE_SEEN, MEANS_THAT)}$`)

/** "배가 드나드는 통로다": a noun that ends in a vowel, behind what is said of it. */
export const COPULA =
  /[가-힣](?:[는은한된인던운른간온난친]|[할될])\s(?!(?:하|되|크|다르|빠르|느리|나쁘|바쁘|아프)다)[가-힣]{1,5}[가개거게계고구교그기까꺼께꼬꾸나너네녀노누니다대더데도두드디라래러레려로료루류르리마매머메모무미바배버베보부브비사새서세소수스시써쓰씨아애야어에여예오와요우유의이자재저제조주즈지차채처체초추치카커코쿠크키타태터테토투트티파패퍼페포표푸프피하해허헤호화회후휘히]다$/

/** A noun with a clause before it, and no verb behind. */
export const NOUN_PHRASE =
  /[가-힣](?:[는은한된인던운른간온든친진낸준둔]|[할될])\s(?:(?![가-힣]*[을를에로가은는서게]\s)[가-힣]{1,6}\s){0,3}[가-힣]{1,6}(?<![다요음함임됨고며면서지게히기])$/

/** What kind of thing it is, in passing. */
export const AS_KIND =
  /(?:[가-힣][는한된인은을ㄴ진던린긴]|[가-힣]의)\s[가-힣]{2,6}(?:으로|(?<!므)로|로서|으로서|로써|으로써),?\s\S/

/** "…을 뜻한다". */
export const MEANS = /(?:을|를|걸)\s(?:말|의미|뜻|가리|일컫|일컬|지칭|칭)[가-힣]+(?:다|요|함|음)?$/

/** "…을 재는 데 쓰인다", "…하는 역할을 한다", "…기 위해 사용한다", "…할 때 일어난다": what it is there for, or when it is. */
export const IS_FOR =
  /(?:는|한|기)\s(?:데(?:에)?|위해(?:서)?|위한 용도로|용도로)\s(?:주로\s|흔히\s)?(?:쓰인다|쓰입니다|쓰임|사용된다|사용됩니다|사용됨|사용한다|사용합니다|사용함|쓴다|씁니다|이용된다|이용한다)$|(?:는|하는)\s역할을\s(?:한다|합니다|함|해요|맡는다|담당한다|수행한다)$|[가-힣]\s때\s(?:일어난다|일어납니다|일어남|발생한다|발생합니다|발생함|생긴다|생깁니다|생김|나타난다|나타남)$/

/** Verbs by which a sentence says something of a thing, and maybe what it is. */
const SAYS_OF = listOf(`
  해당한다, 해당함, 해당합니다, 속한다, 속함, 쓰인다, 쓰입니다, 사용된다, 사용됩니다, 담당합니다, 수행합니다,
  제공합니다, 이루어집니다, 구성됩니다, 가리킵니다, 나타냅니다, 속합니다, 사용한다, 담당한다, 수행한다,
  제공한다, 담당함, 수행함, 제공함, 이루어진다, 이루어져 있다, 구성된다, 가리킨다, 나타낸다
`)
/** How a sentence ends that says something of a thing. */
export const SAID_OF = new RegExp(`${anyOf(SAYS_OF)}$`)

import { KOREAN_DEFINITION_WORDS } from '../../definition-words.ts'
import { anyOf } from '../../word-list.ts'
import { isAbout } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { isKindOf } from './predicate.ts'
import { endsInRan } from './ran.ts'

/** A word in 은 or 는 that belongs to what follows and is no subject. */
export const ADNOMINAL = new RegExp(
  [
    '(?:하|되|있|없|않|같|쓰|만드|나누|이루|받|갖|짓|나타내|가지|이르|다루|시키|만들|생기|당기|남기|옮기|맡기|숨기|넘기|즐기|잠기|담기|감기|벗기|웃기|쫓기|빼앗기|끊기|섬기|챙기|이기|튕기|풍기|걸리|먹|마시|놓|담|잡|찾|모으|이어지|지나|끝나|떠나|만나|빛나|이끄|지키|어나|아나|러나|바꾸|막|돕|묻|읽|끓|나오|나가)는$',
    // Of one syllable these end nouns too: 회사는, 정보는, 국가는, 우주는, 차이는.
    '(?:^|[아어여러라나다려져겨워와해펴켜쳐내])(?:가|오|보|주|두)는$|^(?:사|파|이|들|늘|줄)는$',
    '(?:바뀌|나뉘|뛰|쉬|꾸|추|주|세우|키우|배우|싸우|비우|지우|치우|채우|태우|외우|피우|부르|흐르|따르|오르|모르|고르|누르|자르|기르|치르|이르)는$',
    '(?:[어여러려켜져워]|사라|달라|갈라|빠|던|만|꺼|퍼|번|미끄러|높아|낮아|많아|나아|좋아|같아|작아|적아)지는$',
    '(?:움직|보|쓰|줄|붙|모|쌓|섞|들|벌|기울|죽|녹|끓|먹|덮|묶)이는$',
    '(?:높|낮|많|좋|같|얇|두꺼운|짧|넓|좁|깊|얕|밝|어두운|젊|늙|굵|가늘|묽|옳|싫|않|받|맡|얻|잃|닮|닦|묶|섞|볶|삶|숨|솟|젖|굳|뽑|놓|쌓|끊|닫|믿|씻|벗|찢|꽂|맺|잊|닿|뚫|꿇|앓|싣|굶|밟|핥|훑|붙|뱉|짙|갚|엎|덮|깎|꺾|엮|겪|낚|줍|눕|얹|맑|긁|갉|떫|읽|곧|먹|찾|잡|넣|묻|걷|웃|맞먹|뱉|좇|쫓)은$|^(?:적|작|남|맞|붉|검|앉|익|설익|덜익)은$',
  ].join('|'),
)

/** "물때의 뜻은 …", "나루라는 말의 의미는 …": of what that is said. */
export const OF_MEANING = new RegExp(
  String.raw`(?:(?:이)?라는\s(?:말|용어|단어|개념)의|의)\s(?:사전적\s|본래\s|원래\s|기본적인\s|핵심\s)?${anyOf(KOREAN_DEFINITION_WORDS)}$`,
)

/** "칸트의 정언명령" is about 정언명령. */
export function withoutOwner(name: string, aliases: string[]): { name: string; aliases: string[] } {
  const [, owned] = /^[가-힣]{2,8}의\s([가-힣]{4,10}|[가-힣]{2,6}\s[가-힣]{2,6})$/.exec(name) ?? []
  return owned && isName(owned, 'ko') && !isAbout(owned)
    ? { name: owned, aliases: [...aliases, name] }
    : { name, aliases }
}

/** "나루터(渡津, ferry landing)는 …": a name with others in brackets, however many words these have. */
const BRACKETED = /^([^()\s]+(?:\s[^()\s]+){0,3}\s?\([^()]*\s[^()]*\))(이란|란|은|는)\s(\S.*)$/

/** "중대한 과실이라 함은 …": of what it says what is meant by it. */
const MEANT_BY = /^(\S+?(?:\s\S+?){0,4}?)(?:(?<=[가-힣]{2})이)?라\s함은,?\s(\S.*)$/

/** "밀물의 경우, …하는 것을 말한다": in which case, where what comes says what that is. */
const IN_CASE_OF =
  /^(\S+?(?:\s\S+?){0,3})의\s경우(?:에?는)?,?\s(\S.*(?:(?:말|뜻|의미)(?:한다|합니다|함|하며.*)|(?:것|방식|방법|기법|기술)(?:이다|입니다))[.]?)$/

interface Topic {
  subject: string
  particle: string
  predicate: string
}

/** So many words from the start of a sentence its topic may end. */
const MOST_WORDS = 5

/** The topic of a sentence: up to the first word in 은, 는, 이란 or 란 that is no verb, within five words. */
export function splitAtTopic(sentence: string): Topic | undefined {
  const [, name, mark = '', said = ''] = BRACKETED.exec(sentence) ?? []
  if (name !== undefined) return { subject: name, particle: mark, predicate: said }
  const [, meant, meaning = ''] = MEANT_BY.exec(sentence) ?? []
  if (meant !== undefined) return { subject: meant, particle: '이라 함은', predicate: meaning }
  const [, given, saying = ''] = IN_CASE_OF.exec(sentence) ?? []
  if (given !== undefined) return { subject: given, particle: '은', predicate: saying }
  const words = sentence.split(/\s+/)
  for (let at = 0; at < Math.min(MOST_WORDS, words.length - 1); at++) {
    const topic = topicAt(words, at)
    if (topic) return topic
  }
  return undefined
}

/** The topic that ends with one of the words of a sentence. */
function topicAt(words: readonly string[], at: number): Topic | undefined {
  const word = (words[at] ?? '').replace(/(?:,|\.{2,}|…)$/, '')
  const [, noun = '', particle = ''] = /^(.+?)(이라는|라는|이란|란|은|는)$/.exec(word) ?? []
  if (noun === '' || isNoTopic(word, words[at + 1] ?? '')) return undefined
  // "2차 전쟁에서 한니발은 …": where it was, and then the name.
  const isPlaced = at > 0 && at <= 3 && /[가-힣](?:에서|에)$/.test(words[at - 1] ?? '')
  if (isPlaced && isKindOf(behind(words, at))) return { subject: noun, particle, predicate: behind(words, at) }
  if (at > 0 && isDoneWith(words.slice(0, at))) return undefined
  if (/라는$/.test(word)) return topicCalled(words, at, noun, particle)
  if (particle === '란' && isNounInRan(word, at)) return undefined
  return { subject: [...words.slice(0, at), noun].join(' '), particle, predicate: behind(words, at) }
}

/** Unlike 은 and 는, 란 ends many nouns (계란, 반란): only a noun as a whole. */
const isNounInRan = (word: string, at: number) => (at === 0 && word.length < 3) || endsInRan(word)

const behind = (words: readonly string[], at: number) => words.slice(at + 1).join(' ')

/** A word that belongs to what follows, or joins two: "깨달은 뒤에도" is a verb, and when. */
const isNoTopic = (word: string, next: string) =>
  ADNOMINAL.test(word) ||
  /^(?:또는|혹은|[가-힣]는)$/.test(word) ||
  (/은$/.test(word) && /^(?:뒤|후|다음|채|적|지|덕분|대로)(?:에|에도|에는|에야|로|이|부터)?$/.test(next))

/** "돛을 다는 곧은 기둥": behind an object comes what is done with it, and no name. */
const isDoneWith = (before: readonly string[]) =>
  /(?:을|를|에|(?<!^[무집조가])게|에서|으로)$/.test(before.at(-1) ?? '') ||
  before.some(word => /[가-힣](?:을|를)$/.test(word))

/** "나루터라는 말은 …" tells of the word, "카메라는 …" of a noun in 라; else what is called so is no topic. */
function topicCalled(words: readonly string[], at: number, noun: string, particle: string): Topic | undefined {
  const predicate = behind(words, at)
  if (/^(?:것은|말은|용어는|개념은)$/.test(words[at + 1] ?? ''))
    return { subject: [...words.slice(0, at), noun].join(' '), particle, predicate: behind(words, at + 1) }
  const word = noun + particle
  return at === 0 && endsInRa(word, predicate) ? { subject: word.slice(0, -1), particle: '는', predicate } : undefined
}

/** "나무라는 말이 …", "우애라는 세 단어로 …": what is called so. */
const QUOTES =
  /^(?:[한두세네]\s)?(?:말|뜻|의미|이름|개념|용어|단어|것|게|표현|주장|생각|점|사람|곳|회사|책|글)(?:[은는이가을를에의도과와로]|으로|에서|\s)/

/** "카메라는 빛을 담는 기계이다": a noun in 라 and its particle, where no other topic follows. */
function endsInRa(word: string, predicate: string): boolean {
  const isOther = predicate
    .split(/\s+/)
    .some(each => /[가-힣]{2}[은는]$/.test(each) && !ADNOMINAL.test(each) && !/하는$|[되있없지]는$/.test(each))
  return (
    /^[가-힣]{2,}라는$/.test(word) &&
    !/이라는$/.test(word) &&
    !isOther &&
    !QUOTES.test(predicate) &&
    isKindOf(predicate)
  )
}

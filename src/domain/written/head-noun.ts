import { words } from './fold.ts'
import { respell } from './spelling.ts'

const NO_NOUNS = new Set(
  'is are was were be does do did has have had can could will would should must may might of the a an in on at to for from by with and or not no you we it its this that these those call called name kind type sort term word following what which who whom whose when where why how many much than then if into used use uses single one two most more best first last'.split(
    ' ',
  ),
)

/** What an answer may call itself, whatever was asked: `the WHERE clause`. */
const CLASSES =
  'clause keyword command operator statement function method 명령어 명령 키워드 연산자 절 구문 함수 메서드 현상 자료구조 알고리즘 프로토콜 언어 회사 도시 나라 국가 장군 박사 교수 선생님 씨 대통령 작가 화가 행성 원소 이론 법칙 효과 원리 훅 라이브러리 프레임워크 hook protocol language algorithm city country company effect theory law process program method technique technology service property principle model mode 프로세스 프로그램 방식 방법 기법 기술 서비스 특성 성질 모델 모드'.split(
    ' ',
  )

/**
 * What a prompt asks for by its kind, `protocol` in `Which protocol …?` and 프로토콜 in 어떤 프로토콜이 …?: an answer may
 * say it (`HTTP protocol`) or leave it out (`Pacific` for `Pacific Ocean`).
 */
export function headNouns(prompt: string): Set<string> {
  const found = new Set([...englishNouns(prompt), ...koreanNouns(prompt)])
  if (/학문|분야|\b(?:study|science|discipline) (?:of|that|which)\b/.test(prompt)) found.add('학')
  if (/수도|도시/.test(prompt)) for (const each of ['특별시', '광역시', '시']) found.add(each)
  for (const each of CLASSES) found.add(each)
  for (const general of ['것', '이름', '약자', '단어', '용어', '특징', '말', '경우', '값', '수']) found.delete(general)
  return found
}

function englishNouns(prompt: string): string[] {
  const found: string[] = []
  const english =
    /\b(?:which|what)\s+((?:is|are|was)\s+)?((?:the\s+)?(?:(?:name|kind|type|sort|abbreviation|term|word)\s+(?:of|for)\s+(?:the\s+|a\s+|an\s+|this\s+|that\s+)?)?(?:[\w'-]+\s+){0,2}[\w'-]+)/gi
  for (const [, , phrase] of prompt.matchAll(english)) {
    const list = words(phrase ?? '')
    const from = list.findIndex(word => !NO_NOUNS.has(word))
    const until = list.findIndex((word, place) => place > from && NO_NOUNS.has(word))
    found.push(...(from < 0 ? [] : list.slice(from, until < 0 ? undefined : until)).map(noun))
  }
  for (const [, phrase] of prompt.matchAll(
    /(?:name of|called which|which|what kind of|what type of|what) (?:the |this |that |a |an )?([a-z]+)\b/gi,
  )) {
    const word = noun((phrase ?? '').toLowerCase())
    if (!NO_NOUNS.has(word)) found.push(word)
  }
  return found
}

function koreanNouns(prompt: string): string[] {
  const found: string[] = []
  const korean =
    /(?:어떤|어느|무슨)\s+([가-힣]+)|([가-힣]+?)(?:의 이름)?(?:은|는|이|가)\s+(?:무엇|뭐|뭘|어디|누구|어느)|([가-힣]+)(?:을|를) (?:무엇|뭐)(?:이?라)|([가-힣]+)(?:은|는)(?=\s?\?)/g
  for (const match of prompt.matchAll(korean)) {
    const word = match.slice(1).find(each => each !== undefined) ?? ''
    found.push(word)
    const bare = word.replace(/(?:은|는|이|가|을|를|에서|에|의|인가요|일까요|인가|로|으로|입니까)$/, '')
    if (bare !== '') found.push(bare)
  }
  return found
}

/** A noun in one number and spelling. */
function noun(word: string): string {
  return respell([word])[0] ?? word
}

/** A list of words without a head noun in front or behind, in every way. */
export function withoutHeadNoun(list: readonly string[], nouns: ReadonlySet<string>): string[][] {
  if (list.length < 2) return gluedNoun(list, nouns)
  const isNoun = (word: string | undefined) => word !== undefined && nouns.has(noun(word))
  const found: string[][] = []
  if (isNoun(list.at(-1))) found.push(list.slice(0, -1))
  if (isNoun(list[0])) found.push(list.slice(1))
  if (list.length > 2 && isNoun(list.at(-1)) && isNoun(list.at(-2))) found.push(list.slice(0, -2))
  return found
}

/** 태평양바다, 파리시: Hangul is often written together. */
function gluedNoun([word = '']: readonly string[], nouns: ReadonlySet<string>): string[][] {
  return [...nouns]
    .filter(
      noun =>
        /^[가-힣]+$/.test(noun) &&
        (noun.length > 1 || noun === '시' || noun === '학') &&
        word.endsWith(noun) &&
        word.length - noun.length >= 2,
    )
    .map(noun => [word.slice(0, -noun.length)])
}

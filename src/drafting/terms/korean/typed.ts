import { anyOf } from '../../word-list.ts'
import { IN_CODE } from '../in-code.ts'
import { DOTFILE, PROGRAMS } from '../names/typed.ts'

/** What kind of thing is typed. */
export const KIND =
  '(?:명령어?|커맨드|명령문|옵션|플래그|함수|메서드|메소드|키워드|예약어|지시어|지시자|어노테이션|애너테이션|속성|필드|태그|헤더|훅|연산자|구문|(?:시스템 ?|환경 ?)?변수|설정|파라미터|매개변수|절|문|키|파일)'
/** "리눅스 `free` 명령어는 …": where it is typed. */
const OF_SYSTEM = String.raw`(?:(?:리눅스|유닉스|윈도우|도커|쿠버네티스|깃|자바|파이썬|셸|쉘|터미널|[A-Z][A-Za-z]{2,11})(?:의|에서)?\s)?`
const OF_KIND = String.raw`(?:\s?(?:이?라는\s)?${KIND})?`
/** "…하면", "…을 통해", "…해서", "…하여": with it one does what comes next. */
const WITH_IT = String.raw`(?:\S*(?:면|여|해|해서|아서?|어서?|워서?|려서?)|통해서?|이용해서?|사용해서?)`
const USES = '(?:사용|이용|활용|실행|입력|호출|지정|추가|넣|쓴|쓰|쓸|써|준|주|줘|붙|넘|친|치|눌|누르)'

/** Sentences that say what something that is typed does, or what it is used for, as the group `said`. */
export const SAYS_OF_TYPED: readonly RegExp[] = [
  // "`docker ps` 명령어로 실행 중인 컨테이너를 볼 수 있다.", "`docker rm`은 컨테이너를 지운다."
  new RegExp(String.raw`^${OF_SYSTEM}${IN_CODE}${OF_KIND}(?:은|는|으?로)\s(?<said>\S+\s\S.*)$`),
  // "`Dockerfile`에 이미지를 만드는 차례를 적는다."
  new RegExp(
    String.raw`^${IN_CODE}${OF_KIND}에는?\s(?<said>\S+\s(?:\S.*\s)?(?:정의|작성|기록|설정|지정|명시|적|쓰|쓴|담)\S*)$`,
  ),
  // "`docker stop`을 실행하면 컨테이너가 멈춘다.", "`-d` 옵션을 붙여 뒤에서 돌린다."
  new RegExp(String.raw`^${IN_CODE}${OF_KIND}(?:을|를)\s${WITH_IT}\s(?<said>\S+\s\S.*)$`),
  // "컨테이너를 지울 때는 `docker rm`을 사용한다.", "파일을 지우려면 `git rm` 명령으로 지운 뒤에 커밋해야 한다."
  new RegExp(
    String.raw`^(?<said>\S+\s\S.*?(?:때|위해서?|려면|다면|면|려고))(?:에?는)?\s${IN_CODE}${OF_KIND}(?:으?로\s\S|(?:을|를)?\s?\S*${USES}).*$`,
  ),
  // "올리기 전에 `docker login` 명령어로 들어간다."
  new RegExp(
    String.raw`^(?<said>\S+\s\S.*?(?:전|후|뒤|다음)에?\s${IN_CODE}${OF_KIND}(?:으?로\s\S|(?:을|를)?\s?\S*${USES}).*)$`,
  ),
  // "실행 중인 컨테이너 목록은 `docker ps`로 볼 수 있다.", "무시할 파일은 `.gitignore` 파일에 적는다."
  new RegExp(
    String.raw`^(?<said>\S+\s\S.*?(?:은|는|을|를)\s${IN_CODE}${OF_KIND}(?:으?로|에|(?:을|를)\s(?:통해|이용|사용|주|붙|추가)\S*)\s\S.*)$`,
  ),
]

/** "docker ps 명령어", "-f 옵션", "HOME 환경 변수", "docker compose up을", "compose.yml에": what is typed, though it stands in no code. */
const BARE = [
  /((?:[a-z][\w-]*(?:\s-{0,2}[a-z][\w-]*){1,3})|-{1,2}[a-z][\w-]*)(?=\s?(?:명령어?|커맨드|옵션|플래그)[을를은는이가으로]{1,2}\s)/i,
  /([a-z][a-z_]{2,}|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?=\s?(?:필드|(?:환경|시스템) ?변수|지시어)[을를은는으로]{1,2}\s)/,
  new RegExp(String.raw`(${anyOf(PROGRAMS)}(?:\s[a-z][a-z-]*){1,3})(?=(?:을|를|은|는|으?로)\s)`),
  new RegExp(
    String.raw`(Dockerfile|\.?[\w-]+\.(?:ya?ml|json|toml|conf|cfg|ini|env|properties|xml)|${DOTFILE})(?=(?:은|는|에|에는|을|를)\s)`,
  ),
].map(({ source, flags }) => new RegExp(String.raw`(?<=^|\s)${source}`, flags))

/** A sentence with what is typed in code, where the writer set none. */
export function inCode(sentence: string): string {
  if (sentence.includes('`')) return sentence
  const bare = BARE.find(each => each.test(sentence))
  return bare ? sentence.replace(bare, '`$1`') : sentence
}

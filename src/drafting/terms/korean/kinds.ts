import { anyOf, listOf } from '../../word-list.ts'

/** Ways to do something, and what it is done with. */
const MEANS_AND_WAYS = listOf(`
  방식, 기술, 기법, 도구, 방법, 절차, 전략, 방안, 대책, 알고리즘, 패턴, 명령어, 명령, 연산, 연산자, 함수,
  규칙, 규약, 표준, 형식
`)
/** What happens, what is done, and how things are. */
const HAPPENINGS = listOf(`
  과정, 현상, 행위, 작업, 상태, 사건, 전쟁, 운동, 조약, 반응, 증상, 질병, 성질, 특성, 능력, 기능, 역할, 정도,
  비율
`)
/** What people make or run. */
const MADE_THINGS = listOf(`
  시스템, 모델, 프로토콜, 기기, 기계, 소프트웨어, 하드웨어, 프로그램, 장치, 서비스, 플랫폼, 라이브러리,
  프레임워크, 엔진, 기구, 악기, 약, 그릇, 인터페이스, 클래스, 타입, 패키지, 저장소, 서버, 네트워크, 파일, 데이터, 자료, 정보, 코드,
  테이블, 객체, 클라이언트, 브라우저, 데이터베이스, 운영체제, 애플리케이션, 앱, 플러그인, 모듈, 컴포넌트, 스크립트, 이미지, 컨테이너, 클러스터,
  노드, 프로세스, 스레드, 메모리, 장비, 음식, 요리, 양념, 작품
`)
/** Substances and what lives. */
const NATURE = listOf(`
  물질, 세포, 기관, 효소, 호르몬, 단백질, 재료, 약물, 에너지, 힘, 식물, 동물, 생물, 기체, 액체, 원소, 분자,
  이온, 입자
`)
/** What people live in and by. */
const SOCIETY = listOf(`
  제도, 정책, 왕, 나라, 국가, 조직, 이자, 세금, 시장, 지수, 통화, 가격, 비용, 학문, 분야, 사상, 주의, 양식,
  장르, 체계, 체제, 환경
`)
/** Notions, signs and measures. */
const NOTIONS = listOf(`
  것, 언어, 구조, 개념, 단위, 집합, 값, 영역, 공간, 계층, 이론, 법칙, 원리, 지표, 척도, 분포, 변수, 확률,
  기준, 관계, 키워드, 주소, 식별자, 번호, 숫자, 속성, 신호, 표, 문자열, 열, 행, 키, 기호, 부호, 용어, 말, 뜻
`)

/** What a definition says its term is, as the last noun before the end. */
export const KIND = new RegExp(`${anyOf(MEANS_AND_WAYS, HAPPENINGS, MADE_THINGS, NATURE, SOCIETY, NOTIONS)}$`)

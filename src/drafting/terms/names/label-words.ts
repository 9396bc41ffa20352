import { listOf } from '../../word-list.ts'

/** What may stand before a colon without being a term. Compared in lower case. */
export const LABELS = new Set([
  ...listOf(`
    eg, ie, ans, reminder, reminders, additional concept, additional concepts, aside, side note, sidenote,
    link, fact, analogy, focus, syllabus, excerpt, strength, strengths, weakness, weaknesses, evaluation,
    keywords, key words, issue, science, the science, remark, proof, claim, corollary, lemma, theorem, note,
    notes, tip, tips, warning, caution, important, remember, example, examples, e.g., for example, definition,
    definitions, meaning, purpose, purposes, pro, pros, con, cons, advantage, advantages, disadvantages,
    benefit, benefits, drawbacks, limitations, feature, features, characteristics, result, results, usage, use,
    uses, used for, description, summary, conclusion, reference, references, see also, see, todo,
    question, questions, answer, answers, q, a, time, date, when, where, who, why, what, how, which, cause,
    causes, effect, effects, goal, goals, background, overview, introduction, intro, key points, key point,
    key idea, key ideas, key terms, key takeaway, key takeaways, takeaway, takeaways, remarks, ingredients,
    directions, instructions, serves, def, scribe, prep time, cook time, total time, servings, author,
    key figure, key fact, quick fact, caption, title, subject, chapter, section, lecture, week, day, page,
    links, url, contact, email, phone, address, step, steps, first, second, third, finally, next, then, also,
    problem, problems, approach, idea, reason, reasons, types, kinds, kind, roles, location, parts,
    applications, application, history, significance, importance, comparison, difference, differences,
    similarities, in short, in other words, in general, in practice, in summary, in conclusion, tl;dr, tldr,
    update, edit, ps, p.s., disclaimer, homework, exercise, exercises, review, recap, agenda, objectives,
    learning objectives, prerequisites, requirements, setup, installation, quiz, faq, figure, photo, presenter,
    attendees, participants, speaker, instructor, professor, teacher, lecturer, next time, next week,
    next meeting, next session, action items, assigned to, deadline, due, venue, required, optional, returns,
    args, version, name, input/output, best for, origin, treatment, consequences, outcome, key figures,
    key dates, key events, dates, years, year, trade-off, trade-offs, tradeoff, tradeoffs, caveat,
    rule of thumb, rules of thumb, hint, exam, exams, exam tip, exam question, midterm, final exam, test date, further reading, further readings,
    bibliography, acknowledgements, glossary, vocabulary, terms, terminology, key concepts, key vocabulary,
    key definitions, main points, main idea, main ideas, basics, fundamentals, discussion, evidence, timeline,
    appendix, aka, story, mnemonic, reading for next time, to do, to-do, to dos, to-dos, quick recap,
    what it is, what it does, how it works, why it matters, common mistakes, mistakes, equipment, tools,
    tools needed, variations, nutrition, notes to self, my notes, my take, thoughts, reflection, comment, translator, publisher,
    original, original title, editor, edition, isbn, prediction, predictions, additional information,
    more information, further information, other information, last update, last updated, last modified, last week, this week, last time, this time, final,
    ex, else, otherwise, red, blue, green, yellow, black, white, orange, purple, high, low, negative, positive, or, true or false, course, link to notes,
    north, south, east, west, northern, southern, eastern, western, same, opposite,
    majority, minority, dissent, majority opinion, dissenting opinion, concurrence, holding, potential issue, potential issues
  `),
  ...listOf(`
    통칭, 별칭, 빨강, 빨간색, 파랑, 파란색, 노랑, 노란색, 초록, 초록색, 녹색, 주황, 주황색, 보라, 보라색, 검정, 검은색,
    키워드, 사전적 의미, 사전적 정의, 예, 예시, 예제, 예를 들어, 예컨대, 예문, 참고, 참조, 참고 자료, 참고자료,
    참고문헌, 주의, 주의사항, 주의점, 정의, 특징, 특성, 장점, 단점, 장단점, 종류, 유형, 결과, 목적, 목표, 방법,
    이유, 원인, 역할, 용도, 요약, 정리, 결론, 출처, 문제, 문제점, 해결, 해결책, 해결 방법, 해결방법, 비고,
    의미, 뜻, 개념, 구성, 구성 요소, 구성요소, 단계, 순서, 과정, 날짜, 일시, 시간, 장소, 설정, 실행, 실행 결과,
    사용법, 사용 방법, 사용 예, 형식, 답, 정답, 질문, 주제, 준비물, 재료, 소요 시간, 조리 시간, 분량, 인분, 팁,
    꿀팁, 메모, 노트, 배경, 등장 배경, 개요, 소개, 들어가며, 마치며, 마무리, 느낀 점, 느낀점, 후기, 회고, 숙제,
    과제, 연습, 연습문제, 복습, 예습, 목차, 차례, 비교, 차이, 차이점, 공통점, 원리, 동작 원리, 동작 방식,
    작동 원리, 작동 방식, 반환, 버전, 이름, 제목, 저자, 작성자, 페이지, 범위, 위치, 크기, 기간, 연도, 시기,
    인물, 사건, 영향, 의의, 한계, 한계점, 평가, 적용, 활용, 활용 예, 사례, 핵심, 핵심 내용, 핵심 정리,
    핵심 개념, 주요 개념, 주요 용어, 용어, 용어 정리, 용어 설명, 내용, 주요 내용, 기타, 추가, 즉, 단, 또한,
    반면, 반대로, 따라서, 결국, 다만, 하지만, 참석, 참석 인원, 불참, 면접관, 지원자, 속성, 태그, 암기, 외우기,
    비유, 이번 주, 지난주, 이전 포스트, 다음 포스트, 이전 포스팅, 다음 포스팅, 이전 글, 다음 글, 증상, 치료,
    치료법, 예방, 예방법, 발표자, 발표, 참석자, 참여자, 진행자, 스터디원, 작성, 기록, 사회자, 다음 주,
    다음 모임, 다음 발표, 일정, 공지, 할 일, 토론, 토론거리, 소감, 문, 설명, 부연 설명, 추가 설명, 해석, 풀이,
    공식, 그림, 사진, 출제, 시험, 시험 포인트, 시험 꿀팁, 시험 팁, 암기 팁, 암기법, 중요, 중요 포인트, 포인트,
    요점, 한 줄 요약, 한줄 요약, 세줄 요약, 결과 해석, 실습, 실험, 준비, 관련 용어, 관련 개념, 동의어, 반의어,
    유의어, 어원, 배우는 내용, 학습 목표, 학습목표, 학습 내용, 오늘 배운 내용, 배운 점, 궁금한 점,
    역자, 옮긴이, 지은이, 출판사, 출판, 원제, 발행일, 발행, 읽기자료, 읽기 자료, 통합방식, 후자, 오해, 반박, 근거,
    영어, 영문, 한자, 한글, 영어로, 네이버 지식백과, 지식백과, 두산백과, 위키백과, 나무위키, 동쪽, 서쪽, 남쪽, 북쪽, 왼쪽, 오른쪽, 위쪽, 아래쪽, 앞쪽, 뒤쪽, 가운데, 공통 목표
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
  ...listOf(`
    yield, topic, topics, record, owner, source, sources, solution, solutions, price, host, guest, period,
    formula, symptoms, storage, context, cost, image, function, functions, method, methods, table, key, input,
    output, command, commands, structure, type, role, link, property, properties, event, parameters, arguments,
    options, code, status, components, default, return, complexity, syntax, genre, presenters
  `),
  ...listOf(`
    함수, 명령, 명령어, 코드, 구조, 기능, 입력, 출력, 매개변수, 인자, 조건, 링크, 상태, 기본값, 식, 수식, 표,
    증명, 절차, 가설, 문법, 계산
  `),
])

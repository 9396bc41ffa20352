import { listOf } from '../../word-list.ts'

/** Heads of a phrase that say "of something else": the reason, the main advantage, X의 목적. */
export const GENERIC_HEADS = new Set([
  ...listOf(`
    reason, reasons, goal, purpose, advantage, advantages, disadvantage, disadvantages, benefit, benefits,
    problem, problems, result, results, idea, difference, differences, answer, point, points, example,
    examples, way, ways, thing, things, question, key, rest, number, first, next, last, second, third, other,
    latter, former, one, ones, step, steps, following, types, kinds, uses, overview, introduction, conclusion,
    summary, background, basics, applications, characteristics, features, limitations, trade-offs, comparison,
    history, importance, significance, role, roles, time, people, person, year, years, day, days, name, part,
    parts, case, cases, fact, facts, author, book, chapter, section, lecture, aim, job, task, choice, option,
    options, effect, effects, cause, causes, consequence, consequences, most, some, many, all, each, both,
    none, anything, everything, something, nothing, side, kind, sort, lot, bit, moment, place, end, beginning,
    issue, challenge, challenges, exception, tradeoff, takeaway, trick, secret, rule of thumb, outcome,
    outcomes, quote, solution, structure, setup, practice, equation, formula, notation, use, usage,
    alternatives, mistakes
  `),
  ...listOf(`
    목적, 목표, 장점, 단점, 장단점, 특징, 특성, 이유, 원인, 방법, 결과, 경우, 문제, 문제점, 핵심, 차이, 차이점,
    공통점, 역할, 기능, 종류, 유형, 예, 예시, 예제, 사람, 사람들, 시간, 것, 점, 때, 과정, 단계, 부분, 내용,
    의미, 정의, 개념, 구조, 관계, 크기, 값, 개요, 소개, 정리, 요약, 비교, 원리, 절차, 순서, 사용법, 설치, 설정,
    실습, 활용, 사례, 트렌드, 동향, 배경, 역사, 전망, 결론, 효과, 영향, 의의, 한계, 필요성, 중요성, 주의사항,
    맛보기, 시작하기, 알아보기, 살펴보기, 이해하기, 이해, 기초, 기본, 심화, 요소, 구성, 구성요소, 기반, 등, 및,
    중, 수, 곳, 쪽, 앞, 뒤, 위, 아래, 그림, 표, 이후, 이전, 다음, 처음, 마지막, 하나, 둘, 셋, 나머지, 대부분,
    일부, 모두, 전체, 오늘, 어제, 내일, 지금, 이번, 저자, 책, 글, 장, 절, 구동, 사용, 관련, 만들기, 하기, 쓰기,
    보기, 읽기, 증대, 증가, 감소, 향상, 개선, 강화, 확대, 시작, 발달, 발전, 생활, 상태, 컨셉, 변천, 성립, 모습,
    성격, 변화, 형성, 활동, 지위, 조화, 조건, 방향, 포인트, 팁, 설명, 흐름, 전략, 고려사항, 고려 사항, 준비,
    준비물, 분류, 마음, 얼굴, 목소리, 눈, 손, 날, 말, 생각, 반대
  `),
])

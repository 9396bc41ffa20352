import type { Language, QuestionKind } from '../domain/course.ts'

/** The words of course files in either language; what is looked up is first made plain (`plainWord`). */

export type SectionName = 'summary' | 'terms' | 'questions'

export const SECTIONS = new Map<string, SectionName>([
  ['summary', 'summary'],
  ['terms', 'terms'],
  ['questions', 'questions'],
  ['요약', 'summary'],
  ['용어', 'terms'],
  ['문제', 'questions'],
])

const TERM_KEYS = new Map([
  ['slug', 'slug'],
  ['슬러그', 'slug'],
  ['aliases', 'aliases'],
  ['alias', 'aliases'],
  ['별칭', 'aliases'],
  ['다른 이름', 'aliases'],
  ['related', 'related'],
  ['관련', 'related'],
  ['관련 용어', 'related'],
])

const QUESTION_KEYS = new Map([
  ['kind', 'kind'],
  ['종류', 'kind'],
  ['유형', 'kind'],
  ['difficulty', 'difficulty'],
  ['난이도', 'difficulty'],
  ['terms', 'terms'],
  ['term', 'terms'],
  ['용어', 'terms'],
  ['match', 'match'],
  ['채점', 'match'],
  ['tolerance', 'tolerance'],
  ['오차', 'tolerance'],
  ['unit', 'unit'],
  ['단위', 'unit'],
  ['answer', 'answer'],
  ['정답', 'answer'],
  ['답', 'answer'],
  ['accept', 'accept'],
  ['accepted', 'accept'],
  ['인정 답안', 'accept'],
  ['sources', 'sources'],
  ['source', 'sources'],
  ['출처', 'sources'],
])

/** The keys of an entry of a section, by every word for them. */
export const KEYS: Record<SectionName, ReadonlyMap<string, string>> = {
  summary: new Map(),
  terms: TERM_KEYS,
  questions: QUESTION_KEYS,
}

export const KINDS = new Map<string, QuestionKind>([
  ['single choice', 'single-choice'],
  ['객관식', 'single-choice'],
  ['단일 선택', 'single-choice'],
  ['multiple choice', 'multiple-choice'],
  ['복수 선택', 'multiple-choice'],
  ['true false', 'true-false'],
  ['참 거짓', 'true-false'],
  ['참거짓', 'true-false'],
  ['ox', 'true-false'],
  ['o x', 'true-false'],
  ['short answer', 'short-answer'],
  ['단답형', 'short-answer'],
  ['주관식', 'short-answer'],
  ['cloze', 'cloze'],
  ['빈칸', 'cloze'],
  ['빈칸 채우기', 'cloze'],
])

export const DIFFICULTIES = new Map<string, 1 | 2 | 3>([
  ['1', 1],
  ['easy', 1],
  ['쉬움', 1],
  ['2', 2],
  ['medium', 2],
  ['보통', 2],
  ['3', 3],
  ['hard', 3],
  ['어려움', 3],
])

export const TRUTHS = new Map<string, boolean>([
  ['true', true],
  ['yes', true],
  ['o', true],
  ['참', true],
  ['예', true],
  ['맞다', true],
  ['false', false],
  ['no', false],
  ['x', false],
  ['거짓', false],
  ['아니요', false],
  ['틀리다', false],
])

export const LANGUAGE_NAMES = new Map<string, Language>([
  ['ko', 'ko'],
  ['korean', 'ko'],
  ['한국어', 'ko'],
  ['en', 'en'],
  ['english', 'en'],
  ['영어', 'en'],
])

/** A word as it is looked up here: half width, lower case, single spaces, without marks around and in it. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[×✕]/g, 'x')
    .replace(/[○◯⭕]/gu, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

import type { Term } from '../course.ts'
import { foldedWords } from './fold.ts'
import { isQuestionWord } from './questions.ts'

/** The folded words of a query but for those of a question. */
export function askedWords(query: string): string[] {
  return foldedWords(query).filter(word => !isQuestionWord(word))
}

/**
 * Whether a term's texts have one of the words that were asked for, and not only two syllables out of one, as 온프레미스가
 * and 프로세스가 share theirs. Of a Hangul word the beginning is looked for, or three syllables that follow one another:
 * words differ in their endings, and are put together.
 */
export function hasAskedWord({ texts }: Term, asked: readonly string[]): boolean {
  const own = Object.values(texts).map(text =>
    text ? foldedWords([text.name, ...text.aliases, text.definition].join(' ')).join(' ') : '',
  )
  return asked.some(word => !HANGUL.test(word) || partsOf(word).some(part => own.some(text => text.includes(part))))
}

const HANGUL = /^[가-힣]+$/

function partsOf(word: string): string[] {
  const runs = Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3))
  return [word.slice(0, 2), ...runs]
}

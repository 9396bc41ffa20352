import { listOf } from './word-list.ts'

/** What Korean calls what a thing is. */
export const KOREAN_DEFINITION_WORDS = listOf('정의, 의미, 개념, 뜻')

/** What either language calls it: alone or as a label, such a word says that a definition follows. */
export const DEFINITION_WORDS = [...listOf('definition, meaning'), ...KOREAN_DEFINITION_WORDS]

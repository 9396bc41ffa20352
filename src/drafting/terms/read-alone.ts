import type { Language } from '../../domain/course.ts'
import type { Said } from './english/said.ts'
import { readEnglishAlone } from './english/sentence.ts'
import { readKoreanAlone } from './korean/sentence.ts'

/** What a sentence says that something is, by itself: whatever else the notes make stand out. */
export const readAlone = (sentence: string, language: Language): readonly Said[] =>
  language === 'ko' ? readKoreanAlone(sentence) : readEnglishAlone(sentence)

import type { Language } from '../../../domain/course.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'

/** 'Two ships wait for each other for ever ("deadlock")', '서로 비키기만 기다린다(이른바 ‘맞멈춤’)'. */
const QUOTED =
  /^(.{12,}?)\s?\((?:(?:also |so-)?called |known as |aka |a\.k\.a\.? |i\.e\.,? |this is |the |an? |즉 |이른바 |소위 |일명 )?["“'‘]([^"”'’()]{3,30})["”'’](?:\s(?:from|in|of|by|after|under)\s[^()]{3,40})?\)[.!]?$/

/** The name that a sentence gives to what it says, quoted in brackets at its end. */
export function readQuotedBracket(sentence: string, language: Language): Said | undefined {
  const [, definition = '', raw = ''] = /["”'’](?:\s[^()]{3,50})?\)[.!]?$/.test(sentence)
    ? (QUOTED.exec(sentence) ?? [])
    : []
  const term = raw === '' || /[.!?,]$|[다요까]$/.test(raw) ? undefined : termNamed(raw, language)
  return term && wordsIn(definition) >= 4 && wordsIn(term.name) <= 4
    ? { ...term, definition, strength: 0.56 }
    : undefined
}

import { isEnglishClause } from './no-name.ts'
import { ENGLISH_STARTERS, ENGLISH_VERBS } from './no-name-words.ts'

/** "At least once", "First come first served": names that begin as no other does. */
export const IDIOM =
  /^(?:at|on|off|over|under|by|no|all|any|up|down|out|last|first|second|third|most|more|less|only|never|always|not|both|once|many|one|few)(?:[\s-]\p{L}+){1,3}$/iu

/** "Independently", "parts move laterally": how something is done. Titles such as "Moved Permanently" are written large. */
const ADVERB = /(?:^\p{L}|\s\p{Ll})\p{Ll}+(?:al|ent|ant|ous|ive|ing|ed|ar|ure|ense|ete|ute|eme|ful|less)ly$/u

/** "EXISTS", "I/O": a word of a language for computers, whatever it means in another, and letters that stand for words. */
const KEYWORD = /^[A-Z][A-Z_]{3,}$|^[A-Z](?:[/&][A-Z]){1,2}$/

/** Whether an English phrase can be a name: no verb, no adverb, no part of a sentence. */
export function isEnglishName(name: string): boolean {
  if (KEYWORD.test(name)) return true
  return (
    !(
      ENGLISH_STARTERS.test(name) &&
      !/^(?:in|on|of|for|as|to|not|and|or|if|while|do|let|with|is|from|case|where|like|step|each|until|except|no|like|use|by|over|under|read|see|try|make|any|all|some|who|first|second|third|table|part)$/i.test(
        name,
      ) &&
      !/^(?:in (?:vitro|vivo|situ|memory|house|place)|on (?:board|demand|premises?|site|call|chain|line)|off (?:peak|site|chain|line)|by (?:value|reference)|[a-z]{2,4}\/[a-z]{2,4}\s|first|second|third|over|under|part|no|not|table|step|make|to-do|read|on-|in-|(?:for|while|until|do)[ -](?:while[ -])?loop|for-|do-|(?:switch|case|while|until|for) (?:statement|expression)|if (?:statement|clause|expression|condition|block|else)\b)/i.test(
        name,
      )
    ) &&
    !ENGLISH_VERBS.test(name) &&
    !/^not\s\p{Ll}+ed\s/iu.test(name) &&
    !ADVERB.test(name) &&
    !isEnglishClause(name) &&
    !/,.*,/.test(name)
  )
}

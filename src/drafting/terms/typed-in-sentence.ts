import type { Language } from '../../domain/course.ts'
import type { Block } from '../notes.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { squash } from '../squash.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { isAnyTyped, isTypedName } from './code-rules.ts'
import * as english from './english/typed.ts'
import * as korean from './korean/typed.ts'
import { termNamed } from './names/term-named.ts'
import { sentencesOf } from './sentences.ts'

const SAYS: Record<Language, readonly RegExp[]> = { ko: korean.SAYS_OF_TYPED, en: english.SAYS_OF_TYPED }
const OF_KIND = new RegExp(String.raw`^\s?(?:${korean.KIND}|${english.KIND}\b)`)
const VERB = /^\p{Ll}+s\s/u

/** What a sentence says of something in code; undefined where it says nothing of it. */
function readTyped(sentence: string, language: Language): { name: string; said: string } | undefined {
  const first = language === 'en' ? english.DOES.exec(sentence)?.groups : undefined
  const isFirst = first && (VERB.test(first.said ?? '') || !sentence.includes(`\` ${first.said}`))
  if (isFirst && isAnyTyped(first.name ?? '') && wordsIn(first.said ?? '') >= 2)
    return { name: first.name ?? '', said: first.said ?? '' }
  if (sentence.split('`').length !== 3) return undefined
  const found = SAYS[language].map(says => says.exec(sentence)?.groups).find(groups => groups !== undefined)
  const { name = '', said = '' } = found ?? {}
  return isTypedName(name) && wordsIn(said) >= 2 ? { name, said } : undefined
}

/** Whether a text begins with, or says, what something typed does that is not what stands above it. */
export function isOfTyped(text: string, above: string, language: Language): boolean {
  const sentence = korean.inCode(sentencesOf(text)[0] ?? '')
  // `화주` is in code to stand out, and typed by nobody.
  const first = /^`([^`가-힣]+)`/.exec(sentence)?.[1] ?? readTyped(sentence, language)?.name
  if (first === undefined) return false
  return squash(first).length < 2 || !(squash(first).includes(squash(above)) || squash(above).includes(squash(first)))
}

/** `]d`, `@@`, `K`, "`final` keyword": what is no word, or is said to be typed, is named as it is typed. */
function asTyped(name: string, sentence: string): Pick<Candidate, 'name' | 'aliases'> | undefined {
  const behind = sentence.slice(sentence.indexOf(`\`${name}\``) + name.length + 2)
  return /^\p{L}?$|[^\p{L}\s]/u.test(name) || OF_KIND.test(behind) ? { name, aliases: [] } : undefined
}

/** "`open`은 …하고, `close`는 …": one of each. */
const clausesOfCode = (sentence: string) =>
  sentence.split(/(?<=고|며|지만),\s(?=`)|;\s(?:while\s)?(?=`)|,?\s(?:and|while|whereas)\s(?=`[^`]+`\s\p{Ll}+s\s)/u)

/** Commands, options and the like in code within a sentence that says what they do, or what they are used for. */
export function typedInSentence(block: Block, place: number, { language }: Surroundings): Candidate[] {
  if (block.kind !== 'text' && block.kind !== 'item') return []
  const base = { typed: true, lines: block.lines, block: place, rule: 'sentence', strength: 0.56 } as const
  return sentencesOf(block.text)
    .map(language === 'ko' ? korean.inCode : english.inCode)
    .filter(sentence => sentence.includes('`'))
    .flatMap(clausesOfCode)
    .flatMap(sentence => {
      const read = readTyped(sentence, language)
      const term = read && (/^@\w+$/.test(read.name) ? undefined : termNamed(read.name, language))
      const named = term ?? (read && asTyped(read.name, sentence))
      return named ? [{ ...base, ...named, definition: read?.said ?? '' }] : []
    })
}

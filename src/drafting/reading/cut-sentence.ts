import { anyOf, listOf } from '../word-list.ts'
import { wordsIn } from './line-kind.ts'

/** Verbs of a sentence that leaves out what it is about. */
const LEFT_OUT = listOf(`
  must, requires?, needs?, applies, has to, have to, is, are, can, may, should, occurs?, happens?, includes?, involves?,
  consists?, means, refers, exists?
`)
/** "Requires physical signs": a sentence of what stands above it. */
const WITHOUT_SUBJECT = new RegExp(String.raw`^${anyOf(LEFT_OUT)}\s\p{Ll}+\s?\S`, 'u')
/** "Trespass occurs when the defendant’s", "Must prove that": a sentence that the list below goes on with. */
const GOES_ON = /\s(?:that|if|when|where|the|an?|of|by|to|with|and|is|are)$|\s\p{Ll}+['’]s$/u

/** "Seldom follows its rules": how often, and what it does. */
const HOW_OFTEN = /^(?:seldom|rarely|often|usually|never|always|sometimes|generally|typically)\s\p{Ll}+s\s/u
/** "A song accompanied by a drum": what the line above it means. */
const KIND_OF_THING =
  /^an?\s\p{Ll}+(?:\s\p{Ll}+){0,3}\s(?:that|which|who|in which|made|written|sung|played|built|held|\p{Ll}{2,}ed)\s\S+\s\S/u

/** Whether a line is a part of a sentence, and no title. */
export function isCutSentence(text: string): boolean {
  const lower = text.charAt(0).toLowerCase() + text.slice(1)
  if (HOW_OFTEN.test(lower) || KIND_OF_THING.test(lower)) return true
  return GOES_ON.test(text) || (WITHOUT_SUBJECT.test(lower) && wordsIn(text) >= 3 && !text.endsWith('?'))
}

import { plain } from '../../reading/inline.ts'
import { sentencesOf } from '../sentences.ts'

/** A subject of up to six words and its verb, with no clause between them: "most stars are", "gravity helps". */
const SENTENCE =
  /^(?:the\s|an?\s|most\s|all\s|some\s|any\s|many\s)?((?:[\p{L}'’-]+\s){1,7}?)(?:is|are|was|were|has|have|had|can|could|must|should|will|may|might|makes?|helps?|depends?|determines?|gives?|leads?|causes?|became|began|led)\s/iu
/** What is no subject: "used when …", "it is …", "a cloud that is …". */
const NO_SUBJECT =
  /\b(?:that|which|who|whose|where|when|how|what|if|to|used|it|this|they|these|those|you|we|one|less|more|there)\b/i

/** "Trapping of heat", "Lifetimes along the main line", "Keeping the fire low": what goes on, and where. */
const PHRASE = /^(?:\p{L}+ing\s|(.+?)\s(?:of|along|in|on|at|for|by|with|from|to|during|between)\s)/iu

/** Whether a phrase stands above a sentence about something else: then that says what goes on, and not what it is. */
export function tellsOfAnother(name: string, below: string): boolean {
  const phrase = PHRASE.exec(name)
  const subject = SENTENCE.exec(plain(sentencesOf(below)[0] ?? ''))?.[1]
  if (phrase === null || subject === undefined || NO_SUBJECT.test(subject)) return false
  const own = stemsOf(phrase[1] ?? name)
  return !stemsOf(subject).some(stem => own.includes(stem))
}

/** The beginnings of its words, by which "stars" and "star", "rotation" and "rotate" are alike. */
const stemsOf = (text: string) => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(word => word.slice(0, 4))

import type { Notes } from './notes.ts'
import { sentencesOf } from './terms/sentences.ts'

/** Of a text that tells a story, now and then a sentence reads like a definition; where people speak, more often. */
const FEWEST_A_SENTENCE = 0.05

const FEWEST_WHERE_SPOKEN = 0.25

/** Somebody speaks: what is quoted ends like a sentence before the mark closes. A quoted name does not. */
const SPEECH = /["“「『][^"“”「」『』]*[.,!?…]["”」』]/

/** Whether notes tell a story: too little of it reads like definitions. */
export function isStory(notes: Notes, terms: number): boolean {
  const texts = notes.blocks.filter(block => block.kind === 'text')
  const sentences = texts.reduce((sum, block) => sum + sentencesOf(block.text).length, 0)
  const spoken = texts.filter(block => SPEECH.test(block.text)).length
  // Whoever tells a story sets no words in bold; whoever teaches quotes now and then.
  const isMarked = notes.blocks.filter(block => block.text.includes('**')).length >= 5
  const fewest = !isMarked && spoken >= 3 && spoken >= texts.length / 5 ? FEWEST_WHERE_SPOKEN : FEWEST_A_SENTENCE
  return sentences >= 20 && terms < sentences * fewest
}

import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { anyOf, listOf } from '../word-list.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { isName } from './names/names.ts'
import { parseName } from './names/parse-name.ts'

const ASKING = listOf(`
  무엇인가, 무엇인가요, 무엇일까, 무엇일까요, 무엇입니까, 무엇이라 하는가, 무엇이라고 하는가, 무엇이라 부르는가, 무엇이라고 부르는가,
  무엇이라고 합니까, 뭐라고 하는가, 뭐라고 하나요, 뭐라고 부르나요, 뭐라고 할까요, 뭘까, 뭘까요, 뭔가요
`)
const TELLING = listOf(`
  쓰시오, 쓰세요, 쓰라, 적으시오, 적으세요, 적으라, 작성하시오, 고르시오, 고르세요, 답하시오, 말하시오
`)
/** "… 참조할 수 있도록 하는 패턴은 무엇인가?", "… 뜻하는 용어를 쓰시오.", "… 하는 기법은?": what it is, and then the question. */
const KOREAN = new RegExp(
  String.raw`^(.{12,}?)(?:(?:은|는|이란|란|을|를)(?:\s${anyOf(ASKING)}|\?)|(?:은|는|을|를|의\s(?:이름|명칭)을)\s(?:무엇인지\s)?${anyOf(TELLING)})\s?[?.]?(?:\s+(.*))?$`,
)
/** Some word of each Korean way to ask. */
const KOREAN_WAYS = /\?|무엇|뭐|뭘|뭔|쓰|적으|작성하|고르|답하|말하/
/** A noun with a clause before it, which says what is asked for. */
const WITH_CLAUSE = /[가-힣][는은한된인던할될운른간온]\s(?:[\p{L}\d()/-]+\s){0,2}[\p{L}\d()/-]+$/u
/** "옳은 것", "가장 거리가 먼 것": what is asked for is a choice, and not a name. */
const OF_CHOICES =
  /(?:옳은|옳지\s않은|틀린|맞는|아닌|적절한|적절하지\s않은|알맞은|올바른|거리가\s먼|해당하는|해당하지\s않는)\s(?:것|설명|내용|문장|보기)$/
/** What stands before the question and is no part of it. */
const OPENING = /^(?:(?:문제|문|Q)\s?\d{0,3}\s?[.):]\s*|다음\s(?:중|설명\s?중)?,?\s?)/

const NAMING = listOf(String.raw`
  what do (?:we|you|they) call, what (?:is|'s) the (?:name|term|word) (?:for|of), which (?:term|word|name) (?:means|describes|refers to|stands for),
  name(?=\s(?:the|an?)\s), what (?:is|are), give the (?:name|term|word) for
`)
/** "What do we call a ship without a mast?", "What is the rope that holds a sail called?" */
const ENGLISH = new RegExp(
  String.raw`^(?:Q\d{0,3}\s?[.):]\s*)?(${anyOf(NAMING)})\s(.{12,}?)(\s(?:called|known as))?\s?[?.](?:\s+(.*))?$`,
  'i',
)

/** Where an answer begins, and what may hide it. */
const ANSWER = /^(?:\*\*)?(?:정답|답|답안|해답|A\d{0,3}|Ans(?:wer)?)(?:\*\*)?\s?[.:)：](?:\*\*)?\s*|^(?:→|->|=>|⇒)\s*/i
const HIDES =
  /^(?:정답|답|답안|해답|풀이|answers?|solution)?\s?(?:확인|보기|펼치기|열기|보이기|see|show)?\s?(?:the\s)?(?:answers?)?\s?[:：]?$/i
const MOST_ANSWER_WORDS = 5
/** So many lines below a question are looked at for its answer. */
const NEAR = 3

/** "… 하는 패턴은 무엇인가?" and below it "Singleton": the question says what it is, and the answer is its name. */
export function quizzed(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  if (block.kind === 'row' || block.kind === 'code') return undefined
  const asked = askedFor(plain(block.text))
  if (!asked) return undefined
  const answer = asked.answer === '' ? answerBelow(place, notes) : { name: asked.answer, lines: [] }
  const { name, aliases } = parseName((answer?.name ?? '').replace(ANSWER, ''))
  if (!answer || wordsIn(name) > MOST_ANSWER_WORDS || !isName(name, notes.language, true)) return undefined
  return {
    name,
    aliases,
    definition: asked.definition,
    lines: [...block.lines, ...answer.lines],
    block: place,
    strength: 0.7,
    rule: 'label',
  }
}

function askedFor(text: string): { definition: string; answer: string } | undefined {
  const [, said, answer = ''] = (KOREAN_WAYS.test(text) ? KOREAN.exec(text) : null) ?? []
  const definition = said?.replace(OPENING, '')
  if (definition !== undefined && WITH_CLAUSE.test(definition) && !OF_CHOICES.test(definition))
    return { definition, answer }
  const [, naming = '', thing, called, rest = ''] = ENGLISH.exec(text) ?? []
  // "What is a mast?" asks for the other side.
  const isOfName = called !== undefined || !/^what (?:is|are)$/i.test(naming)
  return thing !== undefined && isOfName && wordsIn(thing) >= 3 ? { definition: thing, answer: rest } : undefined
}

function answerBelow(place: number, { blocks }: Surroundings): { name: string; lines: number[] } | undefined {
  for (const block of blocks.slice(place + 1, place + 1 + NEAR)) {
    if (block.kind === 'row' || block.kind === 'code') return undefined
    const text = plain(block.text).trim()
    if (!HIDES.test(text)) return { name: text, lines: block.lines }
  }
  return undefined
}

import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { isInCode } from '../in-code.ts'
import { isTypedSign } from '../names/typed.ts'
import { isChain } from './chain.ts'
import type { Label } from './label.ts'

/** What makes it less sure that the rest of a label says what its name is, and by how much each. */
export function doubtsOf(label: Label, block: Block, name: string): number[] {
  const rest = plain(label.rest)
  return [
    isSpeech(rest) ? 0.35 : 0,
    doubtOfChain(label, rest),
    isTitledCase(label, name, rest) ? 0.35 : 0,
    rest.length < 6 || (wordsIn(rest) < 2 && rest.length < 12) ? 0.26 : 0,
    block.kind === 'text' && wordsIn(name) > 4 ? 0.15 : 0,
    block.kind === 'text' && isTitleInTwo(label, name, rest) ? 0.3 : 0,
    doubtOfQuestion(rest),
  ]
}

/** What somebody says after their name and a colon. */
function isSpeech(rest: string): boolean {
  return /^(?:I|I'm|I’m|You|We|My|Yes|No|Well|Oh|Okay|OK|Thanks?|Then|Hi|Hello)\b|^(?:저|나|우리|제|내|네|아니)(?:는|도|가|를|요|희는)?[\s,.!]|(?:겠어요|[을ㄹ할될]게요|네요|까요|어때요|봐요|나요|저도요)[.!?~]*$/.test(
    rest,
  )
}

/** "early on: A → B" says what came of what; "drift: how fast a ship moves ⇒ most at ebb" what it is, and what follows. */
function doubtOfChain({ mark }: Label, rest: string): number {
  const isConcluded = mark === 'colon' && /^[^→⇒]*\S\s[^→⇒]*⇒[^→⇒]*$/.test(rest)
  if (isConcluded || !/→|⇒|->/.test(rest) || !isChain(rest)) return 0
  return /(?:→|⇒|->).*(?:→|⇒|->)/.test(rest) ? 0.45 : 0.3
}

/** "CASE STUDY: River Tees" */
const isTitledCase = (label: Label, name: string, rest: string) =>
  /^[A-Z\d ]{4,}$/.test(name) && name.includes(' ') && wordsIn(rest) <= 3 && !isTypedSign(name) && !isInCode(label.name)

/** "Study Guide - Smart Notes": a title and its second half. */
const isTitleInTwo = ({ mark }: Label, name: string, rest: string) =>
  mark === 'dash' && /^(?:\p{Lu}\S*\s?){1,3}$/u.test(rest) && /^(?:\p{Lu}\S*\s?)+$/u.test(name)

function doubtOfQuestion(rest: string): number {
  if (!/\?(?:\s|$)/.test(rest)) return 0
  return /^(?:\p{L}+\s)?(?:what|who|when|where|why|how|which|무엇|누가|언제|어디|왜|어떻게|어떤)[^.!?]*\?$/iu.test(rest)
    ? 0.45
    : 0.2
}

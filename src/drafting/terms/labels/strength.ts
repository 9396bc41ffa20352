import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { parseName } from '../names/parse-name.ts'
import { isAppointment } from '../names/quantities.ts'
import { isInTwoLanguages } from '../names/term-named.ts'
import { isCommand, isTypedSign } from '../names/typed.ts'
import { isTypedList } from '../typed-list.ts'
import type { Label } from './label.ts'

/** How far each mark between a name and what is said of it can be trusted. */
const TRUST: Record<Label['mark'], number> = {
  bold: 0.85,
  code: 0.8,
  colon: 0.74,
  dash: 0.72,
  arrow: 0.6,
  equals: 0.58,
  gap: 0.6,
}

/** What happens to a quantity. */
const CHANGES = listOf(`
  증가, 감소, 상승, 하락, 확대, 축소, 강화, 약화, 심화, 악화, 개선, 향상, 저하, 위축, 발생, ↑, ↓
`)
/** What came of something, and not what it is: "금리 인하: 투자 증가", "rate cut → more borrowing". */
const EFFECT = new RegExp(
  String.raw`(?:\s|^)${anyOf(CHANGES)}[.]?$|[가-힣)][↑↓▲▼]$|^(?:more|less|fewer|higher|lower|increased?|decreased?|rising|falling)\s`,
  'i',
)

/** Where something is to be found on the web, with or without what kind of address it is. */
const ADDRESS = /^(?:https?:\S+|(?:[a-z\d-]+\.){1,4}(?:com|org|net|io|dev|kr|edu|gov|me|co|ai|app)(?:\/\S*)?)$/i

/** What goes on, step by step. */
const STEPS = listOf(`
  시작, 중지, 정지, 종료, 중단, 완료, 형성, 생성, 방출, 흡수, 소멸, 고갈, 붕괴, 폭발, 팽창, 수축, 연소, 이동, 도달, 반복
`)
/** "수소 고갈 → 반응 중지": what comes of what. */
const PROCESS = new RegExp(String.raw`\s${anyOf(STEPS, CHANGES)}[.]?$`)

/** "149 million km² (some 30 %)", "약 3천만 명": how much of it there is. */
const AMOUNT =
  /^(?:about |around |some |약 |[~≈<>])?\$?\d[\d.,]*(?:\s(?:thousand|million|billion|trillion)|[백천만억조]+)?\s?[\p{L}%°/]{0,8}[²³]?(?:\s?\([^()]*\))?(?:\s[-–—]\s.{1,30})?$/u

/** "HR > 100": from which measure on it is called so. */
const BY_MEASURE = /^\p{L}[\p{L}\s/]{0,20}\s?[<>≤≥]\s?\d/u

/** "Law of demand: price ↑ → demand ↓": what follows from what is what a law says. */
const SAYS_WHAT_FOLLOWS = /(?:법칙|원리|효과|정리|\b(?:laws?|effect|rule|principle))(?:\sof\s.+)?$/i

/** `unary -> "-" expression | literal`: a rule of a grammar. */
const isGrammar = ({ mark, rest }: Label) =>
  (mark === 'arrow' || mark === 'equals' || mark === 'colon') &&
  /\S\s\\?\|\s\S|^["'`][^"'`]{1,12}["'`]\s\p{Ll}+(?:\s["'`]|$)/u.test(rest)

/** How sure it is that what stands behind a label says what its name is, from 0 to 1. */
export function strengthOf(label: Label, block: Block, name: string): number {
  if (isTypedList(label.rest) || isGrammar(label)) return 0.25
  const rest = plain(label.rest)
  if (/[→⇒↑↓]/.test(rest) && SAYS_WHAT_FOLLOWS.test(name)) return 0.56
  // "tachy-: fast"
  if (/^-\p{L}|\p{L}-$/u.test(name) && label.mark === 'colon' && !/\d/.test(rest)) return 0.6
  const words = rest.split(/\s+/)
  if (!/\p{L}{2}/u.test(rest) || ADDRESS.test(rest)) return 0.1
  const isFormula =
    /[+*/÷√∑(×−-]/.test(rest) && /\p{L}{2}.*\s[+×*/÷−-]\s|\p{L}{2}\S*\(|[√∑]/u.test(rest) && words.length < 9
  if (label.mark === 'equals' && isFormula && !/\s/.test(name)) return /^[가-힣]{2,}$/.test(name) ? 0.52 : 0.45
  if (label.mark === 'equals' && isFormula && /^the\s/i.test(label.name)) return 0.55
  if (
    /^[\d.,~–-]+\s?[\p{L}%°]{0,4}(?:\s\p{L}+)?$/u.test(rest) ||
    AMOUNT.test(rest) ||
    (/\d/.test(rest) && words.length <= (/[가-힣]{2}/.test(rest) ? 2 : 3) && !BY_MEASURE.test(rest))
  )
    return 0.25
  const isAway =
    label.mark === 'arrow' || /(?:→|⇒|->|=>)\s*$/.test(block.text.slice(0, block.text.length - label.rest.length))
  if (isAway && isChain(rest) && !isCommand(plain(label.name))) return 0.2
  if (isAway && (PROCESS.test(name) || PROCESS.test(rest))) return 0.3
  if (EFFECT.test(rest) && words.length <= 5 && !isInTwoLanguages(parseName(label.name))) return 0.35
  if (label.mark === 'equals' && (isFormula || /[+×*/^÷√∑]/.test(rest)) && words.length < 9) return 0.45
  if (isAppointment(rest) || BIDDEN.test(rest)) return 0.3
  if (/^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}-]+$/u.test(rest)) return 0.2
  let strength = TRUST[label.mark]
  if (isSpeech(rest)) strength -= 0.35
  // "early on: A → B" says what came of what.
  // "drift: how fast a ship moves ⇒ most at ebb" says so, and what follows.
  const isConcluded = label.mark === 'colon' && /^[^→⇒]*\S\s[^→⇒]*⇒[^→⇒]*$/.test(rest)
  if (!isConcluded && /→|⇒|->/.test(rest) && isChain(rest)) strength -= /(?:→|⇒|->).*(?:→|⇒|->)/.test(rest) ? 0.45 : 0.3
  // CASE STUDY: River Tees
  const isInCode = /^`[^`]+`$/.test(label.name)
  if (/^[A-Z\d ]{4,}$/.test(name) && name.includes(' ') && words.length <= 3 && !isTypedSign(name) && !isInCode)
    strength -= 0.35
  if (rest.length < 6 || (words.length < 2 && rest.length < 12)) strength -= 0.26
  if (block.kind === 'text' && wordsIn(name) > 4) strength -= 0.15
  // "Study Guide - Smart Notes": a title and its second half.
  if (
    block.kind === 'text' &&
    label.mark === 'dash' &&
    /^(?:\p{Lu}\S*\s?){1,3}$/u.test(rest) &&
    /^(?:\p{Lu}\S*\s?)+$/u.test(name)
  )
    strength -= 0.3
  if (/\?(?:\s|$)/.test(rest))
    strength -=
      /^(?:\p{L}+\s)?(?:what|who|when|where|why|how|which|무엇|누가|언제|어디|왜|어떻게|어떤)[^.!?]*\?$/iu.test(rest)
        ? 0.45
        : 0.2
  return strength
}

/** “둑을 쌓아라”: what somebody bids others do. */
const BIDDEN = /^["“][^"“”]*[라자][.!]?["”]$/

/** What somebody says after their name and a colon. */
function isSpeech(rest: string): boolean {
  return /^(?:I|I'm|I’m|You|We|My|Yes|No|Well|Oh|Okay|OK|Thanks?|Then|Hi|Hello)\b|^(?:저|나|우리|제|내|네|아니)(?:는|도|가|를|요|희는)?[\s,.!]|(?:겠어요|[을ㄹ할될]게요|네요|까요|어때요|봐요|나요|저도요)[.!?~]*$/.test(
    rest,
  )
}

/** A colon and hardly a word after it: in a list of words and their translations, or of who brings what. */
export const isShort = (label: Label) =>
  label.mark === 'colon' && plain(label.rest).length < 12 && !/\s/.test(plain(label.rest))

/** A → B → C is a way, and says of A only what comes next. */
function isChain(said: string): boolean {
  const rest = said.replace(/\s?\([^()]*\)/g, '')
  const steps = rest.split(/\s?(?:→|⇒|->|=>)\s?/)
  return steps.length > 1 ? steps.every(step => wordsIn(step) <= 4) : wordsIn(rest) <= 2 && rest.length <= 12
}

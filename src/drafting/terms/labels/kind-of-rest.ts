import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { parseName } from '../names/parse-name.ts'
import { isAppointment } from '../names/quantities.ts'
import { isInTwoLanguages } from '../names/term-named.ts'
import { isCommand } from '../names/typed.ts'
import { isChain } from './chain.ts'
import type { Label } from './label.ts'

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

/** “둑을 쌓아라”: what somebody bids others do. */
const BIDDEN = /^["“][^"“”]*[라자][.!]?["”]$/

/** "L. M. Alcott" */
const PERSON = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}-]+$/u

/**
 * How sure it is that the rest of a label says what its name is, by the kind of thing that it is; undefined where it is none
 * of these: a formula, an amount, an effect.
 * @param text of the line, which may have an arrow behind the mark
 */
export function strengthOfKind(label: Label, text: string, name: string): number | undefined {
  const rest = plain(label.rest)
  if (/[→⇒↑↓]/.test(rest) && SAYS_WHAT_FOLLOWS.test(name)) return 0.56
  if (isAffix(name, label)) return 0.6
  if (!/\p{L}{2}/u.test(rest) || ADDRESS.test(rest)) return 0.1
  const formula = label.mark === 'equals' ? strengthOfFormula(label, name, rest) : undefined
  if (formula !== undefined) return formula
  if (isAmount(rest)) return 0.25
  const outcome = strengthOfOutcome(label, text, name, rest)
  if (outcome !== undefined) return outcome
  if (label.mark === 'equals' && isReckoned(rest)) return 0.45
  if (isAppointment(rest) || BIDDEN.test(rest)) return 0.3
  return PERSON.test(rest) ? 0.2 : undefined
}

/** "tachy-: fast" */
const isAffix = (name: string, { mark, rest }: Label) =>
  mark === 'colon' && /^-\p{L}|\p{L}-$/u.test(name) && !/\d/.test(plain(rest))

const MOST_OF_FORMULA = 8

/** "speed = distance / time": words with signs between. */
const isFormula = (rest: string) =>
  /[+*/÷√∑(×−-]/.test(rest) &&
  /\p{L}{2}.*\s[+×*/÷−-]\s|\p{L}{2}\S*\(|[√∑]/u.test(rest) &&
  wordsIn(rest) <= MOST_OF_FORMULA

/** A quantity is what it is reckoned as, if its name is a word, or the one that everybody knows. */
function strengthOfFormula(label: Label, name: string, rest: string): number | undefined {
  if (!isFormula(rest)) return undefined
  if (!/\s/.test(name)) return /^[가-힣]{2,}$/.test(name) ? 0.52 : 0.45
  return /^the\s/i.test(label.name) ? 0.55 : undefined
}

const isReckoned = (rest: string) => isFormula(rest) || (/[+×*/^÷√∑]/.test(rest) && wordsIn(rest) <= MOST_OF_FORMULA)

const isAmount = (rest: string) =>
  /^[\d.,~–-]+\s?[\p{L}%°]{0,4}(?:\s\p{L}+)?$/u.test(rest) ||
  AMOUNT.test(rest) ||
  (/\d/.test(rest) && wordsIn(rest) <= (/[가-힣]{2}/.test(rest) ? 2 : 3) && !BY_MEASURE.test(rest))

/** What comes next, or comes of it. */
function strengthOfOutcome(label: Label, text: string, name: string, rest: string): number | undefined {
  const isAway = label.mark === 'arrow' || /(?:→|⇒|->|=>)\s*$/.test(text.slice(0, text.length - label.rest.length))
  if (isAway && isChain(rest) && !isCommand(plain(label.name))) return 0.2
  if (isAway && (PROCESS.test(name) || PROCESS.test(rest))) return 0.3
  return EFFECT.test(rest) && wordsIn(rest) <= 5 && !isInTwoLanguages(parseName(label.name)) ? 0.35 : undefined
}

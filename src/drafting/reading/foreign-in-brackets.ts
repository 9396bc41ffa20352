import { FEWEST_OF_A_HABIT, withoutHabit } from './habit.ts'

const FOREIGN = String.raw`[A-Z][\p{Script=Latin}\d]*(?:[\s/&’'-]+[\p{Script=Latin}\d]+){0,6}`
/** `광대역 _Broadband_: …`, `| 송신기<br>*Transmitter* |`, `UTP _Unshielded Twisted Pair_`. */
const IN_ITALICS = new RegExp(
  String.raw`(?<=[가-힣\dA-Z)]|\*\*)(?:\s|<br\s?/?>)([*_])(?![*_])(${FOREIGN})\1(?![*_\p{L}])(?=\s*(?:[:：|,)→↔]|$))`,
  'gu',
)
/** `### 재현 Représentation`: a heading that is a name and the foreign one. */
const HEADED = new RegExp(
  String.raw`^(\s*#{1,6}\s+(?:[\d.)]+\s+)?(?:\*\*)?)((?:[가-힣]+\s){0,3}[가-힣]+)\s(${FOREIGN})((?:\*\*)?\s*)$`,
  'u',
)

/** Lines in which a name's foreign one, behind it in italics or in a heading, is in brackets, as most writers have it. */
export function withForeignInBrackets(lines: readonly string[]): readonly string[] {
  return headed(withoutHabit(lines, IN_ITALICS, '($2)'))
}

/** What begins or ends alike ("스프링 Boot", "스프링 Security") is one name of two scripts, and no pair of names. */
function headed(lines: readonly string[]): readonly string[] {
  const pairs = lines.flatMap(line => {
    const [, , name, foreign] = HEADED.exec(line) ?? []
    return name === undefined ? [] : [{ name, foreign }]
  })
  const kinds = [new Set(pairs.map(pair => pair.name)), new Set(pairs.map(pair => pair.foreign))]
  return kinds.some(({ size }) => size < FEWEST_OF_A_HABIT)
    ? lines
    : lines.map(line => line.replace(HEADED, '$1$2($3)$4'))
}

import { clean } from './clean.ts'
import { words } from './fold.ts'
import { type AroundGap, withoutRepeated } from './gap.ts'
import { latinPart } from './predicate.ts'
import { readings } from './sentence.ts'
import type { Words } from './vocabulary.ts'

const PROMPT_SIGN = /^(?:[\w.-]+@[\w.-]+(?::?[~\w/.-]*)?\s?[$#%]|[$#%>]|PS [^>]*>|>>>)\s+/
const LOOKS_LIKE_CODE =
  /(?:^|\s)--?[A-Za-z]|^[~.]{0,2}\/\w|\$[{\w(?@#]|[{}|;]|&&|\w\(\)|^[<>=!&|^~*%$@#?\\/]+$|==|!=|<\/?\w+>|^\.\w+$|\w:\d/

/** Whether an accepted answer is code though nobody says so: flags, paths, variables, operators. */
export function looksLikeCode(accepted: string): boolean {
  return LOOKS_LIKE_CODE.test(accepted) || !/[\p{L}\p{N}]/u.test(accepted)
}

/**
 * Whether a typed text is the code that is accepted. Everything counts, the case of flags too, but for what is
 * around it: spaces, back-ticks and quotes, a shell's prompt, `sudo`, the prompt's own words around the gap, the
 * sentence that it is said in, and the capital that a phone puts first.
 */
export function sameCode(
  typed: string,
  accepted: string,
  around: AroundGap | undefined,
  isRival: Words['isRival'],
): boolean {
  const text = clean(typed)
  const wanted = canonical(accepted)
  const tries = new Set(
    [
      text,
      ...readings(text),
      ...(isRival(words(text)) ? [] : latinOf(text, accepted)),
      ...[...text.matchAll(/`([^`]+)`/g)].flatMap(only),
    ].flatMap(shellForms),
  )
  for (const each of [...tries].flatMap(one => [
    one,
    ...(around?.before && one.includes(' ') ? [one.charAt(0).toLowerCase() + one.slice(1)] : []),
  ])) {
    const forms = around ? withoutAround(each, around) : [each]
    if (forms.some(form => same(form, wanted) || saysIt(form, wanted))) return true
  }
  return false
}

/** Code without the Hangul words around it, where the code itself has none: useState 훅. */
function latinOf(text: string, accepted: string): string[] {
  const part = /[가-힣]/.test(accepted) ? undefined : latinPart(text)
  return part ? [part.latin] : []
}

/** Whether a sentence ends in the code itself; `readings` would take its last sign for a full stop: `it's $?`. */
function saysIt(text: string, wanted: string): boolean {
  if (!text.endsWith(wanted) || text.length === wanted.length) return false
  return /[^\p{L}\p{N}]$/u.test(wanted) && readings(`${text.slice(0, -wanted.length)}x`).includes('x')
}

/** The one code span of a text, where the rest of it is nothing that could be another answer. */
function only(span: RegExpMatchArray, place: number, all: RegExpMatchArray[]): string[] {
  const rest = (span.input ?? '').replace(span[0], ' ')
  return all.length === 1 &&
    place === 0 &&
    readings(rest.trim()).every(each => each.length < 12 && !/[`\d]|not|no |아(?:니|닌|님|닙|냐)|말고|또는/.test(each))
    ? [span[1] ?? '']
    : []
}

function shellForms(text: string): string[] {
  const bare = unquoted(text)
  const dashes = bare.replace(/—/g, '--')
  return [text, bare, dashes, text.replace(/—/g, '-')].flatMap(each => {
    const command = each.replace(PROMPT_SIGN, '').replace(/^\$(?=[a-z]{2,} )/, '')
    return [
      each,
      command,
      command.replace(/^sudo\s+/, ''),
      command.replace(
        /\s*(?:command|cmd|instruction|flag|option|operator|명령어?|옵션|플래그|연산자|키워드|keyword|를|을)$/i,
        '',
      ),
    ]
  })
}

function unquoted(text: string): string {
  const inner = /^(`{1,3}|["'])(?:\w*\n)?([\s\S]+?)\1$/.exec(text)?.[2]
  return (inner ?? text).replace(/^`+|`+$/g, '').trim()
}

function withoutAround(text: string, { before, after }: AroundGap): string[] {
  const split = (each: string) => each.split(/\s+/).filter(part => part !== '')
  // A folder that the prompt names is the same with a slash behind it.
  const named = new Set([...split(before), ...split(after)])
  const typed = split(text).map(part => (named.has(part.replace(/\/$/, '')) ? part.replace(/\/$/, '') : part))
  const whole = withoutRepeated(typed, split(before), split(after)).map(each => each.join(' '))
  // The gap may stand inside a word: `--____`, `FROM ____:18`.
  const [glued, behind] = [before.trimStart(), after.trimEnd()]
  const start = glued !== '' && text.startsWith(glued) ? text.slice(glued.length) : text
  const tail = behind !== '' && start.endsWith(behind) ? start.slice(0, -behind.length) : start
  const piece = /\S+$/.exec(before)?.[0]
  const part = piece && text.startsWith(piece) ? text.slice(piece.length) : text
  return [...whole, start.trim(), tail.trim(), part.trim()]
}

function canonical(text: string): string {
  return unquoted(clean(text))
    .replace(/\s+/g, ' ')
    .replace(/\s*([=+*<>(){}[\],;|&])\s*/g, '$1')
    .replace(/"/g, "'")
    .trim()
}

function same(form: string, wanted: string): boolean {
  const typed = canonical(form)
  if (typed === wanted) return true
  // The capital that a phone puts first: `Docker ps`, but not `True` for `true`.
  if (!wanted.includes(' ') || !/^[a-z]/.test(wanted)) return false
  return typed.slice(1) === wanted.slice(1) && typed.charAt(0) === wanted.charAt(0).toUpperCase()
}

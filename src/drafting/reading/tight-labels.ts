import { wordsIn } from './line-kind.ts'
import { runsOf } from './runs.ts'

/** So many lines of one shape, one after the other, are a list of names. */
const FEWEST = 3
/** So many of them have the shape itself; the others may be set off as usual. */
const FEWEST_OF_SHAPE = 2

interface Shape {
  /** The mark of an item, the name, and what it means. */
  line: RegExp
  fewest: number
  /** Lines that are set off as usual, and count. */
  also?: RegExp
  /** So many words a meaning has, three where it is not said. */
  leastWords?: number
}

const ITEM = String.raw`^(\s*(?:(?:[-*+•◦‣▪]|\d{1,2}[.)])\s+)?)`
const NAME = String.raw`(\*{0,2}[\p{L}\p{N}][^:;,|"\t.?!]{0,38}[\p{L}\p{N})*])`

/** A name before a dash: neither a command with its options, nor one that a dash has parted already. */
const DASHED = String.raw`(\*{0,2}[\p{Lu}\p{Lo}\p{N}][^:;,|"\t.?!–—―]{0,38}?[\p{L}\p{N})*])`
const ANY_CASE = DASHED.replace(String.raw`[\p{Lu}\p{Lo}\p{N}]`, String.raw`[\p{L}\p{N}]`)
const DASH = '(?:-{1,3}|[–—―])'
const SPACED_DASH = new RegExp(`${ITEM}${ANY_CASE}\\s${DASH}\\s+\\S`, 'u')
/** What stands between a name and its meaning nowhere but in such lists. */
const RARE = '(?:\\s(?:[/|>~·•*✦∶﹕]|==)\\s|[·・∶﹕|]\\s?(?=[\\p{L}(]))'

/** Lists in which a name and its meaning are parted by what parts them in no sentence, by what some programs write, or by room. */
const SHAPES: readonly Shape[] = [
  // "Keel:the beam along the bottom".
  { line: new RegExp(`${ITEM}${NAME}:(?=[\\p{L}(])(.+)$`, 'u'), fewest: FEWEST },
  // "Keel::the beam along the bottom", by which cards are made in Obsidian.
  { line: new RegExp(`${ITEM}${NAME}:::?(?=[\\p{L}(])(.+)$`, 'u'), fewest: FEWEST - 1 },
  // "Keel- the beam along the bottom", "Keel -the beam …", "Keel—the beam …".
  { line: new RegExp(`${ITEM}${ANY_CASE}${DASH}\\s+(?=[\\p{L}(])(.+)$`, 'u'), fewest: FEWEST, also: SPACED_DASH },
  {
    line: new RegExp(`${ITEM}${DASHED}\\s+${DASH}(?=(?:an?|the)\\s|\\p{L}{3}|[가-힣(])(.+)$`, 'u'),
    fewest: FEWEST,
    also: SPACED_DASH,
  },
  {
    line: new RegExp(`${ITEM}${DASHED}(?:[–—―]|--)(?=[\\p{L}(])((?:(?![–—―]|--).)+)$`, 'u'),
    fewest: FEWEST,
    also: SPACED_DASH,
  },
  // "Keel=the beam along the bottom", "Keel= the beam …".
  { line: new RegExp(`${ITEM}${NAME}(?:=\\s?|\\s=)(?=[\\p{L}(])([^=]+)$`, 'u'), fewest: FEWEST },
  // "Keel / the beam along the bottom", "Keel · the beam …".
  {
    line: new RegExp(
      `${ITEM}([\\p{L}\\p{N}][^:;,|"\t.?!/>~·・•*✦∶﹕=]{0,38}[\\p{L}\\p{N})])${RARE}((?:(?!${RARE}).)+)$`,
      'u',
    ),
    fewest: FEWEST + 1,
  },
  // "Magna Carta (1215) what limits the king".
  {
    line: new RegExp(
      `${ITEM}([\\p{Lu}\\p{Lo}][^:;,|"\t.?!()]{1,30}\\s?\\(\\d{3,4}[^()]{0,12}\\))\\s+(?=\\p{L})(.+)$`,
      'u',
    ),
    fewest: FEWEST,
  },
  // "FROM 밑이 되는 이미지", "COPY 파일을 옮긴다": words of a language in capitals.
  {
    line: new RegExp(`${ITEM}([A-Z][A-Z_]{2,14})\\s+(?=[가-힣])((?:[^:：]|[:：](?=\\S))+)$`, 'u'),
    fewest: FEWEST,
    also: new RegExp(`${ITEM}[A-Z][A-Z_]{2,14}\\s?[:：]\\s`, 'u'),
    leastWords: 2,
  },
  // "berth ls // lists all berths", "berth ls # lists all berths".
  { line: new RegExp(`${ITEM}([a-zA-Z][^:;,|"\t?!/#]{1,38})\\s+(?://|#)\\s+(?=[\\p{L}(])(.+)$`, 'u'), fewest: FEWEST },
  // "; Keel : the beam along the bottom", as MediaWiki has it.
  { line: /^()\s*;\s*([^:;]{2,50}?)\s*:\s+(\S.*)$/, fewest: FEWEST - 1 },
  // "Keel;the beam along the bottom", as cards are exported.
  { line: new RegExp(`${ITEM}${NAME};(?=[\\p{L}(])([^;]+)$`, 'u'), fewest: FEWEST + 1 },
  // "Keel,"the beam along the bottom"", as tables are.
  { line: /^()"?([\p{L}\p{N}][^:;,|"\t]{1,40})"?,"([^"]+)"$/u, fewest: FEWEST },
  // "Keel      the beam along the bottom", as a table is pasted out of a page in print.
  {
    line: new RegExp(
      `${ITEM}([\\p{L}\\p{N}](?:[^\\s:;|.?!]|\\s(?!\\s)){1,38})\\s{3,}(?!\\s)((?:\\S|\\s(?!\\s\\s))+)$`,
      'u',
    ),
    fewest: FEWEST,
  },
]

/** Lines in which the names of such lists are set off by a colon; as many as before. */
export function withSpacedLabels(lines: readonly string[]): readonly string[] {
  const shown = [...lines]
  for (const { line, fewest, also, leastWords } of SHAPES) {
    const isUsual = (text: string) => also?.test(text) === true
    for (const run of runsOf(shown, text => isUsual(text) || isOfShape(text, line, leastWords))) {
      const found = run.filter(at => !isUsual(shown[at] ?? ''))
      if (run.length < fewest || found.length < FEWEST_OF_SHAPE) continue
      // "LOCK 은 …" again and again tells of one thing.
      const names = new Set(found.map(at => line.exec(shown[at] ?? '')?.[2]))
      if (names.size < found.length) continue
      for (const at of found) shown[at] = (shown[at] ?? '').replace(line, '$1$2: $3')
    }
  }
  return shown
}

function isOfShape(text: string, line: RegExp, leastWords = 3): boolean {
  const [, , name, meaning = ''] = line.exec(text) ?? []
  return name !== undefined && wordsIn(name) <= 5 && wordsIn(meaning.trim()) >= leastWords
}

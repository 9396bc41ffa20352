/** Classes of consonants; what each is stands with `Skeleton`. */
export const CLASSES = 'PTKSLMNH'

/** The base to which a skeleton has a digit for each consonant. */
export const BASE = CLASSES.length + 1

/** Consonants that are heard one after the other: a skeleton goes on by them as it times `shift` and `digits`. */
export interface Sounds {
  shift: number
  digits: number
}

/** What is heard of a spelling. */
export interface Heard {
  first: Sounds
  /** The other way in which it may sound. */
  second: Sounds | undefined
  /** Letters of it. */
  length: number
}

interface Spelling extends Heard {
  letters: string
  /** What must follow, or undefined. */
  before: string | undefined
  /** Whether it must begin the word. */
  begins: boolean
}

const VOWELS = 'aeiou'
const FRONT = 'eiy'

/**
 * How English is spelt: the letters, what they sound like (`S/K`: one or the other), and before what they do (`$` is the
 * end; `^` before the letters is the beginning). The first that fits counts.
 */
const SPELLINGS: [letters: string, sounds: string, before?: string][] = [
  ['^kn', 'N'],
  ['h', 'H', `${VOWELS}y`],
  ['x', 'KS'],
  ['rr', 'L'],
  ['r', 'L', `${VOWELS}y`],
  ['r', ''],
  ['ng', 'N', '$'],
  ['ng', 'NS/NK', FRONT],
  ['ch', 'S/K'],
  ['ck', 'K'],
  ['c', 'S', FRONT],
  ['gh', 'K', VOWELS],
  ['gh', ''],
  ['g', 'S/K', FRONT],
  ['sch', 'S'],
  ['sh', 'S'],
  ['sc', 'S', FRONT],
  ['sion', 'SN'],
  ['tch', 'S'],
  ['th', 'S/T'],
  ['tion', 'SN'],
  ['t', 'S/T', 'ui'],
  ['dg', 'S', 'e'],
  ['d', 'S/T', 'u'],
  ['ph', 'P'],
]

/** What a letter sounds like by itself, once where it is doubled. */
const PLAIN = 'a- bP cK dT e- fP gK h- i- jS kK lL mM nN o- pP qK sS tT u- vP w- y- zS'
  .split(' ')
  .flatMap(([letter = '', sound = '']): [string, string][] =>
    sound === '-'
      ? [[letter, '']]
      : [
          [letter + letter, sound],
          [letter, sound],
        ],
  )

/** Spellings by their first letter, from `a`. */
const BY_LETTER: Spelling[][] = Array.from({ length: 26 }, () => [])
for (const [written, sounds, before] of [...SPELLINGS, ...PLAIN]) {
  const letters = written.replace('^', '')
  const [first = '', second] = sounds.split('/')
  BY_LETTER[letters.charCodeAt(0) - 97]?.push({
    letters,
    length: letters.length,
    first: soundsOf(first),
    second: second === undefined ? undefined : soundsOf(second),
    before,
    begins: written.startsWith('^'),
  })
}

function soundsOf(classes: string): Sounds {
  const digits = Array.from(classes).reduce((all, each) => all * BASE + CLASSES.indexOf(each) + 1, 0)
  return { shift: BASE ** classes.length, digits }
}

/** What is heard at a place of a word in lower-case Latin letters; undefined where there is another letter. */
export function heardAt(word: string, place: number): Heard | undefined {
  const spellings = BY_LETTER[word.charCodeAt(place) - 97]
  if (spellings === undefined) return undefined
  for (const spelling of spellings) if (fits(spelling, word, place)) return spelling
  return undefined
}

function fits({ letters, before, begins }: Spelling, word: string, place: number): boolean {
  if (letters.length > 1 && !word.startsWith(letters, place)) return false
  if (before !== undefined && !before.includes(word[place + letters.length] ?? '$')) return false
  return !begins || place === 0
}

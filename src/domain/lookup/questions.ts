import { isEnding } from './endings.ts'

/** English words that ask about a term and are none. */
const ENGLISH = new Set(
  `a about actually again all an and any anyone are as be been best better between bigger briefly by can cheaper choose
  compare compared comparison concept could define defined definition describe did differ difference differences
  different do does easier else exactly example examples explain explained explanation faster fastest for from get
  give got has have heavier hello help hey hi how i if in is it its just kind know larger learn lighter lightest like
  looking me mean meaning means mr my need of ok on one or our pick please prefer really s safer same say short should
  show simple simpler simply slower smaller so some someone something sort stand stands tell term than thanks that the
  their them there they thing things this to understand us use used using versus vs want was way we were what whats
  when where which who whose why will with word work works worse would you your`
    .trim()
    .split(/\s+/),
)

/** Korean verbs and the like that do, by how they begin: their endings differ. */
const KOREAN =
  /^(?:뭐|뭔|뭘|무엇|무슨|머야|모야|알려|알고(?:싶|있)|알아(?:보|볼)|가르쳐|가르치|대해|대한|대하여|관해|관한|관하여|어떤|어떻|어디|언제|누가|왜|궁금|다른|달라|다르|쉽게|쉬운|간단(?:히|하|한)|간략(?:히|하|한)|자세(?:히|하|한)|정확(?:히|하게|한)|이해(?:가|하|해|안|를)|모르|몰라|혹시|그럼|그리고|그러면|그런데|근데|저기요|안녕|도대체|주세요|줘|주실|부탁|말해|말하|쓰는|쓰이|쓰나|쓰면|쓰고|쓰지|쓸|써(?:요|야)?$|하는|한다|해요|해줘|해주|있나|있어|있는|있을|또는|혹은|아니면|예를)|^(?:좀|대|및|이|그|저|대체|인가|인지|이란|란|라는|이라는|이게|그게|저게|이거|그거)$/
const KOREAN_NOUNS =
  /^(?:뜻|의미|설명|정의|개념|용어|단어|차이|차이점|비교|역할|예시|질문|방법|사용법|사용|이유|사이|둘|각각|점|것|거|게|건|걸)/

/** Whether a folded word asks about a term, and is none. */
export function isQuestionWord(word: string): boolean {
  if (ENGLISH.has(word) || KOREAN.test(word)) return true
  const [noun] = KOREAN_NOUNS.exec(word) ?? []
  return noun !== undefined && (isEnding(word.slice(noun.length)) || /^(?:해|하)/.test(word.slice(noun.length)))
}

/** Where a question begins that was written without a space: 컨테이너뭐야, 도커무슨뜻. */
const MARKER = /(?:이|가|은|는|란|이란)?(?:뭐|뭔|무엇|무슨|뜻|의미|정의|개념|설명|알려|가르쳐|에대해|대해|차이|궁금).*$/

/** The words without those of a question at both ends; all of them where nothing else would be left. */
export function withoutQuestion(words: readonly string[]): readonly string[] {
  let from = 0
  let to = words.length
  while (from < to && isQuestionWord(words[from] ?? '')) from++
  while (to > from && isQuestionWord(words[to - 1] ?? '')) to--
  return from === to ? words : words.slice(from, to)
}

/** Most words of a question at either end that a name may have itself. */
const MOST_KEPT = 3

/**
 * The words with some of the question's, but not all, at either end: a name may end or begin with such a word itself, as in
 * `what does docker run -it mean`. The most words first.
 */
export function withSomeOfQuestion(words: readonly string[]): readonly string[][] {
  const core = withoutQuestion(words)
  const from = core === words ? 0 : words.findIndex(word => !isQuestionWord(word))
  const to = from + core.length
  const kept: string[][] = []
  for (let before = Math.min(from, MOST_KEPT); before >= 0; before--) {
    for (let after = Math.min(words.length - to, MOST_KEPT); after >= 0; after--) {
      const isWhole = from - before === 0 && to + after === words.length
      if (before + after > 0 && !isWhole) kept.push(words.slice(from - before, to + after))
    }
  }
  return kept.sort((a, b) => b.length - a.length)
}

/** What stands before a question that was written without a space, or undefined where there is none. */
export function beforeQuestion(key: string): string | undefined {
  const before = key.replace(MARKER, '')
  return before === key || before === '' ? undefined : before
}

/** "컨테이너 중에 뭐가 더 빨라": out of which a choice is asked for. */
const OUT_OF =
  /(?<=\S)\s(?:중|가운데)(?:에서?(?:는|도)?|에선)?\s+(?:뭐|뭘|무엇|무슨|어느|어떤|어떻|누가|누구|언제|가장|제일|더|덜|하나)\S*.*$/u
/** The same with nothing behind it. */
const OUT_OF_THEM = /(?<=\S)\s(?:중|가운데)(?:에서?(?:는|도)?|에선)?\s*[?.!]*$/u

/** A text without the choice that it asks for. */
export const withoutChoice = (text: string): string => text.replace(OUT_OF, '')

const PAIRS = [
  /^(.+?)\s+(?:vs\.?|versus|v\.s\.|대|or|또는|혹은|아니면)\s+(.+)$/iu,
  /(?:difference|differences|comparison|distinction)\s+(?:between|of)\s+(.+?)\s+(?:and|&|or|vs\.?|versus)\s+(.+)$/iu,
  /(?:compare|contrast)\s+(.+?)\s+(?:and|with|to|&|or)\s+(.+)$/iu,
  /(?:how\s+(?:is|are|does|do)\s+)?(.+?)\s+(?:is\s+)?(?:different\s+from|differs?\s+from|compared\s+(?:to|with)|compare\s+(?:to|with))\s+(.+)$/iu,
  /^(.+?)(?:이랑|랑|하고|과|와)\s*(?:의\s*)?(.+?)(?:의|이랑|랑|은|는|이|가|하고)?\s*(?:는|은)?\s*(?:차이|비교|다른|달라|다르|뭐가|무엇이|구분|구별).*$/u,
  /^(.+?)(?:이랑|랑|하고|과|와)\s+(.+)$/u,
  /^(.+?)\s+(?:and|&|그리고|및)\s+(.+)$/iu,
  /^(.+?)\s*[/,|·↔]\s*(.+)$/u,
]

/** The two halves of a text that may name two terms, in every way in which it reads so. */
export function halvesOf(text: string): [string, string][] {
  const bare = withoutChoice(text).replace(OUT_OF_THEM, '')
  return PAIRS.flatMap(pattern => {
    const [, first, second] = pattern.exec(bare) ?? []
    return first && second ? [[first, second] as [string, string]] : []
  })
}

/** Between terms of a list. */
const COMMAS = /\s*[,/|·、，;]\s*|\s+(?:and|&|or|vs\.?|그리고|및|또는)\s+/iu
/** The parts of a text between its commas and the like. */
export function partsOf(text: string): string[] {
  return text.split(COMMAS).filter(part => part.trim() !== '')
}

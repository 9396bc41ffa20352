import { anyOf, listOf } from '../../word-list.ts'

const STARTERS = listOf(String.raw`
  it, its, it's, this, that, these, those, there, here, he, she, they, we, you, i, his, her, their, our,
  your, my, who, which, what, when, where, why, how, whether, if, because, but, and, or, so, then, thus, hence, also,
  unlike, beware, however, although, though, while, since, unless, until, once, for, in, on, at, by, with, without, from, to,
  into, upon, as, of, after, before, during, under, over, between, among, about, like, not, no, yes, let,
  let's, please, use, using, make, do, does, don't, can, could, should, would, will, may, might, must, is,
  are, was, were, be, have, has, had, one of, some of, all of, most of, each of, many, numerous, various,
  most, some, any, each, every, both, either, neither, such, another, other, only, just, even, more, less,
  several, few, step, part, figure, table, chapter, example, e\.g, i\.e, note, today, now, instead, first,
  second, third, finally, next, remember, recall (?:that|the|from|our|how|what|when), consider, suppose, imagine, think, see, look, read, try,
  used (?:to|for|by|in|when|as|with), ask, bring, check, find out, email, submit, discuss, download, install, click, given, say, called,
  known, everyone, everybody, somebody, everything, nothing, something, anything, someone, nobody, sometimes,
  often, usually, always, mostly, typically, generally, especially, maybe, perhaps, incidentally, probably,
  basically, moreover, furthermore, nevertheless, nonetheless, therefore, consequently, meanwhile, otherwise, likewise,
  similarly, accordingly, besides, additionally, conversely, indeed, namely, specifically, regardless, ultimately,
  eventually, essentially, obviously, clearly, interestingly, surprisingly, unfortunately, fortunately, notably, talking, something about, below, above, previous, previously, latter, following, aforementioned
`)

/** Words that no name of anything has, or begins with. */
export const ENGLISH_STARTERS = new RegExp(
  String.raw`^${anyOf(STARTERS)}\b(?!-\p{L})|^(?:my|your|our)-|^\p{L}+\s(?:an?|your|this|that|these|those|whether)\s`,
  'iu',
)

const VERBS = listOf(`
  is, are, was, were, be, been, has, have, had, does, do, did, can, could, will, would, must, should, may,
  might, cannot, don't, doesn't, isn't, aren't, it's, let's, there's, i'm, you're, we're, (?<!-)means, includes?,
  consists?, contains?, makes?, gives?, allows?, becomes?, says?, said, went, came, took, looks?, seems?,
  happens?, want, wants, need, needs(?!$), knows?, think, behaves, persists, occurs, remains, depends, requires,
  provides, affects, explains, describes, becomes, moves, exists, responds, agrees, believes, leads to,
  results in, results from
`)

/** A name has no verb of its own. */
export const ENGLISH_VERBS = new RegExp(
  String.raw`\b${anyOf(VERBS)}\b|^\d+(?:\.\d+)?%|[↑↓▲▼≠≈≤≥<>]|itself$|themselves$`,
  'iu',
)

const KOREAN_STARTING = listOf(`
  이, 그, 저, 여기서, 거기서, 새로운, 서로, 이런, 그런, 이러한, 그러한, 이와, 그와, 이것, 그것, 저것, 이때, 그때, 여기, 거기, 우리, 나, 내, 것이, 것은,
  너, 당신, 누구, 무엇, 어떤, 어떻게, 왜, 언제, 어디, 또, 또한, 즉, 단, 만약, 만일, 특히, 예를, 예를들어,
  예컨대, 하지만, 그러나, 그리고, 그래서, 따라서, 그러므로, 그런데, 다만, 결국, 다음, 위, 아래, 각, 각각,
  모든, 대부분, 보통, 일반적으로, 원래, 사실, 사실상, 먼저, 우선, 마지막으로, 반면, 반대로, 반면에, 한편,
  이처럼, 이렇게, 그렇게, 아직, 이미, 매우, 아주, 너무, 더, 가장, 오늘, 요즘, 요새, 해당, 이번, 지난, 다시, 혹은, 또는, 및,
  의외로, 실제로, 별도로, 곧바로, 제대로, 때때로, 절대로, 억지로, 무언가, 누군가, 어딘가, 아무것, 둘, 둘 다, 주로, 흔히, 대체로, 대개, 이들, 그녀, 그들, 자신, 본인, 마침내, 드디어, 오늘날, 최근, 현재, 과거, 당시, 나중, 한, 두, 세, 첫
`)

const [SYLLABLES, WORDS] = [
  KOREAN_STARTING.filter(word => word.length === 1),
  KOREAN_STARTING.filter(word => word.length > 1),
]

/** Words with which no Korean name begins. With other particles some of a syllable are nouns: 각도, 위도, 단가, 한도, 나이. */
export const KOREAN_STARTERS = new RegExp(
  String.raw`^(?:${anyOf(WORDS)}(?:[은는이가을를에의도]|에서|에는|으로|처럼)?|${anyOf(SYLLABLES)}(?:[은는을를]|에서|에는|처럼|에(?=\s))?)(?=\s|$|,)`,
)

/** Syllables that end in ㅆ, as a verb of the past does before its last one (Unicode 16, 3.12: Hangul syllables). */
const PAST = Array.from({ length: 399 }, (_, place) => String.fromCharCode(0xac00 + place * 28 + 20)).join('')

/** Ends of verbs, written and polite. */
const SPEECH_ENDS = listOf(`
  (?:[가-힣][한된인진린난간온운른든킨준친쓴낸본있없었았였겠는이]|[한된]|^[있없같안]|[${PAST}])다, [세어아해에네지죠까]요,
  니다, 세요, [해하워]라, 마다, 보다
`)
/** Ends of verbs that go on, or belong to what follows. */
const JOINING_ENDS = listOf(`
  [으이]며, 다가, 싶다, [가-힣]적인, 하면, 되면, 하여, 되어, 하고, 되고, 하며, 되며, 하는, 되는, 있는, 없는, 같은, 않는, 하기, 되기, [^보]려면,
  려고, [^ ]면서, [^ ]지만, [^ ]는데, 은데
`)
/** For, by, because of, and when. */
const RELATIONS = listOf(`
  이후, 이전, 당시, 위해, 위한, 통해, 통한, 대한, 대해, 따라, 따른, 관한, 관해, (?:대|관|통|위|의|향)해서,
  할 때, 일 때, ^주요, ^주된, ^자체, 경우, 때문, 등, 것
`)
/** Particles. */
const PARTICLES = listOf(`
  [A-Za-z][가-힣]{1,2}에, [가-힣]{2}(?:는|(?<!수)은), 으로, 에서, 에게, 끼리, 부터, 까지, 처럼, [가-힣]{2}에, [가-힣]{2}[를],
  [가-힣]{3}을
`)
/** Ends of a Korean word that make it a verb, an adverb or a phrase, and no name. */
export const KOREAN_PHRASE_END = new RegExp(`${anyOf(SPEECH_ENDS, JOINING_ENDS, RELATIONS, PARTICLES)}$`)

import { anyOf, listOf } from '../../word-list.ts'

const PREPOSITIONS = listOf(`of, to, for, with, about, into, from, between, among, than, that, which, because, such as`)
const PRONOUNS = listOf(
  `them, him, us, me, themselves, itself, himself, herself, ourselves, yourself, included, excluded, etc`,
)
const DENYING = listOf(
  `don['’]?t, doesn['’]?t, can['’]?t, cannot, won['’]?t, isn['’]?t, aren['’]?t, didn['’]?t, do not, does not`,
)
const COUNTED = listOf(`
  factors?, types?, kinds?, ways?, steps?, reasons?, stages, parts, different, main, major, key, important, basic, more, other,
  examples?, things?, points?, questions?, components, categories, levels, principles, rules
`)
/** "Sources of", "Them", "Don't always", "Cats, etc", "3 factors shaping it", "Favourably": what is left of an English sentence. */
const ENGLISH = new RegExp(
  String.raw`\s(?:their|its|our|your|together|away)$|\s${anyOf(PREPOSITIONS)}$|^${anyOf(PRONOUNS)}$|,\setc\.?$|^${anyOf(DENYING)}\s|^\d{1,2}\s${anyOf(COUNTED)}(?:\s|$)|^\p{L}{3,}[ai]bly$`,
  'iu',
)

/** "돛(sail)이란", "에", "소프트웨어가 안정적", "그림의 각 변", "x에 미치는 영향", "API만", "논리적", "그의 동료", "3개의 식", "알면 좋은": what is left of a Korean one. */
const KOREAN =
  /[)\]](?:이란|란|은|는|이|가|을|를)$|^(?:에|의|을|를|은|는|이|가|와|과|도|로|에서|으로)$|[가-힣](?:이|가)\s[가-힣]+적$|(?:^|\s)각\s\S+$|에\s(?:미치는|대한|관한)\s\S+$|[A-Za-z]만$|^(?:그|그녀|이들|나|내|너|저희)의\s\S|^\d+개의\s|\s(?:좋은|나쁜|만한|같은|싶은|있는|없는)$|(?:[것점데]|[가-힣])인데$|^(?:많|적|높|낮|크|작|좋|같|있|없|쉽|어렵)(?:고|으?며|지만)$|^[가-힣]{2,4}(?<!면|(?<!맹)목|누|유|축|퇴|흔|궤|행|서)적$/

/** Whether something is a part of a sentence that was cut off around it, and no name of anything. */
export const isPartOfSentence = (name: string): boolean => (/[가-힣]/.test(name) ? KOREAN : ENGLISH).test(name)

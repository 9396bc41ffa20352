import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

/** "two masts", "4 beats": so many of something. */
const SO_MANY = String.raw`(?:\d+|no|two|three|four|five|six|seven|eight|a single|only one)`
/** What a thing does by its nature, as definitions say it. */
const DOES = listOf(`
  gives, provides, allows, enables, lets, holds, stores, carries, moves, converts, transforms, translates,
  turns, maps, binds, connects, links, joins, combines, separates, divides, splits, controls, regulates,
  manages, coordinates, monitors, measures, detects, identifies, prevents, blocks, protects, ensures,
  guarantees, enforces, establishes, creates, produces, generates, builds, removes, hides, encrypts,
  decrypts, compresses, encodes, decodes, represents, expresses, indicates, specifies, determines, decides,
  consists of, contains, involves, relies on, takes place, results from, records, tracks, sends, delivers,
  transports, transfers, releases, absorbs, breaks down, limits, restricts, distributes, assigns, allocates,
  schedules, executes, processes, checks, verifies, validates, compares, sorts, groups, organi[sz]es, tricks,
  exploits, watches, serves as, acts as, works as, works by, works with, functions as, attracts, repels, stimulates, inhibits,
  secretes, digests, filters, pumps, tells, takes in, gives off, gives rise to, brings about,
  makes it possible, makes sure, keeps, helps, reduces, improves, supports, captures, adjusts, predicts,
  estimates, maintains, shows, adds, wants, seeks, avoids, prefers, tries to, aims to, looks for, looks at, assumes,
  performs, attempts to, argues, waits, focuses on, deals with, covers, defines, lists, handles, requires, depends on,
  appears, rejects, accepts, treats, begins with, starts with, ends with, marks, signals, signifies
`)
/** How it does so, before the verb. */
const HOW = listOf(`
  only, also, often, usually, typically, generally, always, never, simply, essentially, basically, commonly, mainly,
  primarily, mostly, normally, automatically, directly, actively, both
`)
const DOING = new RegExp(
  String.raw`^([Aa]n?\s|[Tt]he\s)?(\*{0,2}[\p{L}][\p{L}\p{N}'’-]*(?:\s[\p{L}\p{N}'’-]+){0,2}?\*{0,2})(?:\s\(([^()]{2,30})\))?\s((?:${anyOf(HOW)}\s)?${anyOf(DOES, [`has ${SO_MANY}`])}\s\S+\s\S+.*)$`,
  'u',
)
/** What many do for somebody, and are not explained by. */
const WEAK = /^(?:helps|makes|keeps|adds|tells|supports|improves|shows|compares|tests|processes|checks)(?:\s|$)/
/** Verbs that say what many of a kind are made from, or do with something, by the word behind them. */
const DO_WITH = [
  'form (?:from|when|by|in)',
  'take \\S+ (?:into|from|out)',
  'develop (?:from|when|in)',
  'live (?:in|on|off)',
  'occur (?:when|in|at)',
  'grow (?:from|in|on)',
  `have ${SO_MANY}`,
]
/** The same verbs, of many: "breaks down" is "break down", "carries" "carry". */
const DO = DOES.filter(verb => !WEAK.test(verb)).map(verb =>
  verb.replace(
    /^(\S+?)(ies|(?<=sh|ch|ss|x|z)es|s)(?=\s|$)/,
    (_, stem: string, end: string) => stem + (end === 'ies' ? 'y' : ''),
  ),
)
/** "Protease enzymes break down proteins …", "Nitrifying bacteria convert …". */
const MANY_DO = new RegExp(
  String.raw`^(?:\*\*)?([\p{L}][\p{L}’'-]*(?:\s[\p{L}’'-]+){0,2}?(?:[^s\W]s|teria|fungi|algae|people))(?:\*\*)?(?:\s\(([^()]{2,30})\))?\s((?:${anyOf(HOW)}\s)?${anyOf(DO, DO_WITH)}\s\S+.*)$`,
  'u',
)
/** Which of them, or whose, or how they go together. */
const NO_KIND =
  /^(?:different|various|together|most|some|many|other|all|both|new|old|large|small|good|bad|such|common|modern|certain)\s|['’]s\s|\s(?:and|or|of|that|who|from|in|to|by)\s|\s(?:this|his|its|us|as)$/i
const ACTORS = listOf(`
  students?, persons?, people, man, woman, child, children, users?, customers?, clients?, friends?, company,
  companies, country, teachers?, patients?, readers?, authors?, speakers?, players?, government, team, group,
  chapter, section, table, figure, course, book, example, program, code, method, function, system, model,
  study, theory, paper, result, data
`)
/** Whoever does something now and then, and is not explained by it. */
const SOMEBODY = new RegExp(String.raw`(?:^|\s)${anyOf(ACTORS)}$`, 'i')
/** Nouns made of verbs and adjectives, and kinds of things: they stand without an article. */
const ABSTRACT = /(?:ing|tion|sion|ity|ment|ness|ism|ance|ence|ware|ysis|esis|osis|ship|logy|graphy|acy)$/

/** "tide chart shows …": what is made to show things. */
const SHOWING =
  /^\p{L}+(?:\s\p{L}+)*\s(?:chart|map|diagram|graph|plot|curve|gauge|meter|index|matrix) (?:shows|indicates|displays)\s/u

/** "Standing measures of a harbour", "tide controls to …": the word is a noun, since what it is done to does not follow. */
const AS_NOUN =
  /^(?!(?:consists|relies|results|takes|gives|breaks|turns|brings|moves|serves|acts|works|functions|makes)\s|(?:indicates|ensures|guarantees|determines|specifies|assumes|argues|shows|predicts|decides|signals|signifies)\sthat\s)\p{Ll}+s\s(?:to|of|such|across|for|in|on|at|that|which|and|or|are|were)\s/u

/** "A firewall blocks …", "Hashing turns …": what a sentence says that its subject does. */
export function readDoing(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const match = DOING.exec(sentence)
  if (!match || isNounToo(match[4] ?? '')) return ofMany(sentence, isKnown)
  const [, article = '', raw = '', alias, definition = ''] = match
  const term = AS_NOUN.test(definition) ? undefined : termNamed(raw, 'en')
  if (!term || isNoSubject(term.name, raw) || (article === '' && isDeed(term.name, definition))) return undefined
  const { name, aliases } = term
  const strength = raw.includes('*') ? 0.52 : sureOf(article, name, definition, isKnown)
  return { name, aliases: alias ? [...aliases, alias] : aliases, definition, strength }
}

/** Verbs that many things are called by, too. */
const NOUNS_TOO = listOf(`
  attempts, checks, controls, covers, estimates, filters, groups, handles, limits, links, lists, locks, marks, measures, moves, processes, pumps,
  records, schedules, signals, sorts, stores, supports, tests, tracks, triggers
`)
/** "Control groups limit …", "Resource limits keep …": the first of these is a noun, since a verb comes after it. */
const NOUN_TOO = new RegExp(
  String.raw`^${anyOf(NOUNS_TOO)}\s(?:${anyOf(HOW)}\s)?(?:are|were|have|can|may|must|will|help|keep|make|tell|${anyOf(DO)})\s`,
)
const isNounToo = (definition: string) => NOUN_TOO.test(definition)

const isNoSubject = (name: string, raw: string) =>
  /\s(?:that|which|who|and|or|of|to|only|also|often|this|each|then)$/.test(name) ||
  (SOMEBODY.test(name) && !raw.includes('*'))

/** "Setting anchor buoys", "Defining harbour measures": what somebody does with them. */
const isDeed = (name: string, definition: string) =>
  /^\p{L}+ing\s\p{Ll}/u.test(name) && /^(?:measures|controls|limits|records|tracks|processes)\s/.test(definition)

/** Surer where it says so of all of a kind, or of what there is but one. */
function sureOf(article: string, name: string, definition: string, isKnown: (name: string) => boolean): number {
  const isOfAll = /^an?\s$/i.test(article) || (article === '' && ABSTRACT.test(name))
  if (isOfAll || SHOWING.test(`${name} ${definition}`) || isBare(article, name, definition)) return 0.5
  return isKnown(name) ? 0.45 : 0.3
}

/** What persons do, too: "Ann sends …". */
const DEEDS = listOf(`
  sends, seeks, wants, tries, moves, builds, looks, keeps, adds, avoids, prefers, creates, decides, watches, takes, tells,
  assumes, carries, holds, shows, establishes, argues, waits, rejects, accepts, appears, defines, covers, requires, begins,
  starts, ends, records, checks, gives, produces, deals, depends, handles, treats, lists
`)
const PERSONAL = new RegExp(String.raw`^(?:${anyOf(HOW)}\s)?${anyOf(DEEDS)}\s`)
/** Words that say which of many, how good, or what was done, and begin no name. */
const WHICH =
  /^(?:no|all|any|each|one|another|good|bad|big|new|better|best|used|based|\p{Ll}+ing)\s|\s(?:in|to|at|by|with)\s/iu

/** "ZooKeeper acts as …", "Short-term memory holds …": one thing without an article is a matter, or has a name of its own. */
function isBare(article: string, name: string, definition: string): boolean {
  if (article !== '' || !/^\p{Lu}/u.test(name) || WHICH.test(name) || /(?:[^su]s|ly|ed|ing)$/.test(name)) return false
  return name.includes(' ') || !PERSONAL.test(definition)
}

/** What a sentence says that many of a kind do: of a name of two words, or one that stands out. */
function ofMany(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const [, raw = '', alias, definition = ''] = MANY_DO.exec(sentence) ?? []
  const term = raw === '' ? undefined : termNamed(raw, 'en')
  if (!term || SOMEBODY.test(term.name) || NO_KIND.test(term.name) || wordsIn(definition) < 4) return undefined
  const strength = term.name.includes(' ') ? 0.5 : isKnown(term.name) ? 0.45 : 0.3
  return { ...term, aliases: alias ? [...term.aliases, alias] : term.aliases, definition, strength }
}

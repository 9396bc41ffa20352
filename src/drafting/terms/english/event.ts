import { anyOf, listOf } from '../../word-list.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import type { Said } from './said.ts'

/** What people make or go through together, as it stands in the name of it. */
const KINDS = listOf(`
  Act, Treaty, Laws?, Pact, Edict, Amendment, Accords?, Agreement, Doctrine, Revolution, Wars?, Charter,
  Statute, Proclamation, Declaration, Compromise, Purchase, Conference, Congress, Convention, Crisis,
  Rebellion, Revolt, Uprising, Reformation, Massacre, Bill, Ordinance, Decree, Crusades?, Council, Battle,
  Siege, Peace, Diet, Union, League, Concordat
`)
const KIND = anyOf(KINDS)
const ANY_KIND = new RegExp(String.raw`\b${KIND}\b`, 'i')
/** Verbs in the past. */
const PAST = listOf(String.raw`
  \p{Ll}+ed, began, broke, brought, built, cut, drew, drove, forbade, fought, gave, held, laid, led, left,
  made, met, put, saw, set, split, swept, took, won, wrote
`)
const DID = anyOf(PAST)
/** "The Edict of Nantes (1598) gave Protestants …", "The Homestead Act granted …": what an event or a law did. */
const EVENT = new RegExp(
  String.raw`^(?:(?:In|By|On|During)\s[^,]{3,30},\s)?(?:[Tt]he\s)?((?:${KIND}\s(?:of|on|for)\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:and\s)?\p{Lu}[\p{L}’'-]*){0,3})|(?!The\s)(?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|and|in)\s)?){1,4}${KIND})(?:\s(?:of\s)?\(?\d{4}(?:[–-]\d{2,4})?\)?)?,?\s(${DID}\s\S+\s\S+\s\S.*)$`,
  'u',
)
/** "clean water act (1972) set limits …": in notes the year beside it sets a name off as well as capitals do. */
const DATED = new RegExp(
  String.raw`^(?:the\s)?((?:[\p{L}’'-]+\s){1,4}${KIND.toLowerCase()})\s\((?:of\s)?\d{4}\)\s(${DID}\s\S+\s\S+\s\S.*)$`,
  'iu',
)

/** "… forced the council to pass the Act of Tolls in 1534": named with its year, in what a sentence tells. */
const PASSING = new RegExp(
  String.raw`\s(${KIND}\sof\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:and\s)?\p{Lu}[\p{L}’'-]*){0,3})\s(?:in\s|of\s|\()\d{4}`,
  'u',
)

/** What a sentence in the past says that an event, a law or a treaty did. */
export function readEvent(sentence: string): Said | undefined {
  if (!ANY_KIND.test(sentence)) return undefined
  const [, raw = '', definition = ''] =
    EVENT.exec(sentence) ?? (/\s\((?:of\s)?\d{4}\)\s/.test(sentence) ? DATED.exec(sentence) : null) ?? []
  const { name, aliases } = parseName(raw)
  if (name !== '') return isName(name, 'en') ? { name, aliases, definition, strength: 0.58 } : undefined
  const passing = PASSING.exec(sentence)?.[1]
  return passing ? { name: passing, aliases: [], definition: sentence, strength: 0.52 } : undefined
}

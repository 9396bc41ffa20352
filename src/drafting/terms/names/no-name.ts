import { anyOf, listOf } from '../../word-list.ts'

/** An apostrophe of a Latin word: what else there is of single quotes beside Hangul belongs to a quotation. */
const APOSTROPHE = /(?<=[A-Za-z])['’](?=[A-Za-z])|(?<=s)['’](?=\s)|(?<=\d)['’](?=[-\s])/g

/** What is left of a longer text: a bracket that nothing closes, one that nothing opens, one end of a quotation. */
export function isCutOff(name: string): boolean {
  const count = (sign: RegExp, text = name) => text.match(sign)?.length ?? 0
  return (
    count(/[(（[]/g) !== count(/[)）\]]/g) ||
    count(/["“”]/g) % 2 === 1 ||
    (/[가-힣]/.test(name) && count(/['‘’]/g, name.replace(APOSTROPHE, '')) % 2 === 1)
  )
}

/** A Roman number, which counts a row or a class. */
export const isRowNumber = (name: string) =>
  /^(?:(?:[Pp]art|[Cc]hapter|[Ss]ection|[Vv]olume|[Bb]ook|[Aa]ct)\s)?(?:I{2,3}|IV|VI{1,3}|IX|XI{0,3})$|^(?:[Pp]art|[Cc]hapter|[Ss]ection|[Vv]olume)\s(?:[IVX]|\d{1,2})$/.test(
    name,
  )

/** "사람1", "Student B": one of several who speak. */
export const isSpeaker = (name: string) =>
  /^(?:사람|학생|화자|친구|손님|고객|참가자|선수|person|student|speaker|player|customer|user|guest)\s?[\dA-Z]$/i.test(
    name,
  )

/** "/home/ann/notes/a.c", "vim /srv/b.txt", "~/bin/run": somebody's own file; `/etc/passwd` is everybody's. */
export const isPath = (name: string) =>
  name.includes('/') && /^(?:\S+\s)?(?:~(?!\/\.)|\/(?:home|Users|tmp))\/\S|^[a-z]\S*\s\/?\S+\/\S+\/\S/.test(name)

/** A sign in a formula, an index such as `t1`, what is left of a formula, the number of a section. */
export function isFormula(name: string): boolean {
  const words = name.replace(/\$[^$]*\$/g, '')
  return (
    (words !== name && !/\p{L}{2}/u.test(words)) ||
    (words.includes('$') && !/^\$[A-Z][A-Z_]+$/.test(name)) ||
    name.includes('\\') ||
    /^\p{L}_\{?\w{1,3}\}?$|^[a-zA-Z](?:,\s?[a-zA-Z])+$/u.test(name) ||
    /^[a-z]\d{1,2}$|^[ΔΣ∂λμσ]\S{0,3}$|\s\d+\.\d+\.[\dA-Z]+$/.test(name)
  )
}

const ANNOTATIONS = listOf(`
  Bean, Override, Data, Entity, Id, Column, Table, Service, Repository, Controller, Component, Value, Query, Test, Before, After, Around,
  Getter, Setter, Aspect, Async, Configuration, Param, Builder, Import, Profile, Primary, Order, Lob, Embedded, Mock, Input, Output
`)
const ANNOTATION = new RegExp(
  String.raw`^@(?:${anyOf(ANNOTATIONS)}|[A-Z][a-z]+[A-Z]\w+|[A-Z][a-z]{3,}(?:able|ed|al|tion))$`,
)
/** "@ann", "thanks @Bob", `ann@host:~`: whoever is called; `@Transactional` is what a program says of itself. */
export const isMention = (name: string) =>
  (/(?:^|\s)@\p{L}/u.test(name) && !ANNOTATION.test(name)) || /\w@\w+:/.test(name)

/** "Check the results", "All seven steps": a command, or so many of something. "Ivan the Terrible" is written large. */
const COMMAND =
  /^(?!\p{L}+ing\s|(?:[Ii]n|[Oo]n|[Oo]ver|[Oo]ff|[Uu]nder|[Bb]ehind|[Aa]round|[Oo]ut|[Uu]p|[Aa]cross|[Bb]eyond|[Aa]gainst)\s)\p{L}+\sthe\s\p{Ll}|^[Aa]ll\s(?:two|three|four|five|six|seven|eight|nine|ten|the|these|those)\s/u
/** "Commonly it", "Upwards, the next": a part of a sentence. */
const PART_OF_SENTENCE = /\s(?:it|they|he|she|what|which|the|an?)$|,\s(?:the|an?)\s|\s(?:but|if|unless|because|such)\s/i

/** "Smallest step on a piano", "Two numbers at the start", "Chord built by stacking": what something is, and no name of it. */
const DESCRIPTION =
  /^(?:the\s)?(?:two|three|four|five|six|several)\s\p{Ll}+\s\p{Ll}|^(?:the\s)?\p{L}{3,}est\s\p{Ll}+\s(?:on|in|of|at|that)\s|\s(?:built|made|formed|caused|created|held|given|taken|governed|driven|controlled|produced|used|described|ruled|shaped)\sby\s|^\p{L}+\s(?:at|near|above|below|beneath)\s\p{Ll}+\s\p{Ll}+$/iu

/** "Fog solves all problems", "Ships suffer from rust", "Plato emphasized order": what somebody or something does. */
const DOING =
  /\s\p{Ll}+s\s(?:all|us|them|everything|everyone|nothing|people)(?:\s|$)|\p{Ll}s\s(?:suffer|live|rely|depend|differ|belong|consist|result|vary|tend|come|lead|struggle)\s(?:in|from|on|to|with|of|by)\s|^\p{Lu}\p{Ll}+\s(?:emphasi[sz]ed|argued|believed|claimed|thought|proposed|rejected|critici[sz]ed|developed|introduced|discovered|invented|founded|emphasi[sz]es|argues|believes|claims|proposes)\s/u

/** "Opera features an aria", "Ships often sink": what something does, or how often. */
const HABIT = /\p{Ll}\sfeatures\s\p{L}|\s(?:often|usually|always|sometimes|never|typically|generally|hardly)\s/u
/** "Moons orbiting other planets", "A ship turning around its keel", "Comparing hulls across fleets": what goes on. */
const GOING_ON =
  /\s\p{Ll}+ing\s(?:other|the|its|their|around|towards?|across|through)\s|^\p{L}+ing\s\p{L}+\s(?:across|among)\s/u
const COMPARATIVES = listOf(`
  higher, lower, more, less, fewer, longer, shorter, larger, smaller, bigger, faster, slower, darker, lighter,
  brighter, fainter, dimmer, hotter, colder, warmer, cooler, stronger, weaker, deeper, thinner, thicker, wider,
  narrower, richer, poorer, younger, heavier, cheaper, easier, harder, better, worse, closer, tighter, steeper, denser, softer, cleaner
`)
/** "Longer roasting", "Higher pressure", "Too structured": how much of it there is. */
const HOW_MUCH = new RegExp(
  String.raw`^(?:too|${anyOf(COMPARATIVES)}|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|ris(?:e|es|ing)|fall(?:s|ing)?)\s`,
  'i',
)

/** Whether an English phrase tells somebody to do something, goes on with a sentence, or says how much there is. */
export const isEnglishClause = (name: string) =>
  [COMMAND, PART_OF_SENTENCE, DOING, HABIT, GOING_ON].some(shape => shape.test(name)) ||
  // "Four Actions Framework" is written large.
  (DESCRIPTION.test(name) && !/^(?:The\s)?(?:\p{Lu}[\p{L}-]*\s?){3,}$/u.test(name)) ||
  // "Younger Dryas" is written large.
  (HOW_MUCH.test(name) && !/\s\p{Lu}/u.test(name))

import { plain } from '../reading/inline.ts'
import { remembered } from '../remembered.ts'
import { squash } from '../squash.ts'
import type { Candidate } from './candidate.ts'
import { soundOf } from './names/sound.ts'
import { isCommand, isOption } from './names/typed.ts'

/** A term, settled from all that the rules saw of it. */
export interface Settled {
  name: string
  aliases: string[]
  /** The candidate whose definition is taken. */
  best: Candidate
  all: Candidate[]
  /** 0 to 1. */
  strength: number
}

/** How sure the rules must be together. */
export const ENOUGH = 0.5
/** A name before a colon that comes so often with something else after it is a speaker or a field, and no term. */
const TOO_OFTEN = 3
/** So sure a label is set off by a sign. */
const SURE = 0.56

/** One term for each thing: candidates with a name or alias in common are one, and the surest says what it is. */
export function settle(candidates: readonly Candidate[]): Settled[] {
  const groups = group(withoutFields(withoutOthers(candidates)))
  const settled = withoutJoint(groups.map(settleOne).filter(each => each.strength >= ENOUGH))
  const owners = new Map(settled.map(each => [keyOf(each.name), each]))
  for (const each of settled) {
    const taken = (alias: string) => (owners.get(keyOf(alias)) ?? each) !== each
    each.aliases = each.aliases.filter(alias => !taken(alias))
    for (const alias of each.aliases) owners.set(keyOf(alias), each)
  }
  return settled.sort((a, b) => a.best.block - b.best.block)
}

/** "Ebb and flood" is no third thing where the notes say of each what it is. */
function withoutJoint(settled: Settled[]): Settled[] {
  const owners = new Map(settled.flatMap(each => [each.name, ...each.aliases].map(name => [keyOf(name), each])))
  const isJoint = (each: Settled) => {
    const parts =
      /^(\S+(?:\s\S+)?)(?:\s(?:and|&|및|그리고)|(?<=[가-힣])[와과])\s(\S+(?:\s\S+)?)$/.exec(each.name)?.slice(1) ?? []
    const own = parts.map(part => owners.get(keyOf(part)))
    return own.length === 2 && own.every(other => other !== undefined && other !== each)
  }
  return settled.filter(each => !isJoint(each))
}

/** One name under one key: whatever case and spacing, and plural or not. */
export const keyOf = remembered(keyOfAnew)

function keyOfAnew(name: string): string {
  // `--volume` is no volume.
  if (isOption(name)) return name
  // "Adam 방식" is Adam, "history 명령어" history.
  const squashed = squash(name.replace(/(?<=^[A-Za-z][\w-]*)\s(?:방식|방법|기법|알고리즘|명령어?|커맨드)$/, '')) || name
  // HTTPS is not the plural of HTTP.
  if (/^[B-DF-HJ-NP-TV-Z]{2,6}$/.test(name)) return squashed
  if (/[a-z]{3}ies$/.test(squashed)) return `${squashed.slice(0, -3)}y`
  return /[a-z]{3}s$/.test(squashed) && !/(?:ss|us|is|ics)s?$/.test(squashed) ? squashed.slice(0, -1) : squashed
}

/** "useMemo / useCallback" names two things where the notes say of each what it is. */
function withoutOthers(candidates: readonly Candidate[]): Candidate[] {
  const own = new Map<string, string>()
  for (const { rule, name, definition, strength } of candidates)
    if (strength >= 0.7 && (rule === 'label' || rule === 'bold' || rule === 'row' || rule === 'sentence'))
      own.set(keyOf(name), definition)
  const isOther = (name: string, alias: string) => {
    const [one, other] = [own.get(keyOf(name)), own.get(keyOf(alias))]
    return one !== undefined && other !== undefined && one !== other
  }
  return candidates.map(each => ({ ...each, aliases: each.aliases.filter(alias => !isOther(each.name, alias)) }))
}

/** "the value of all goods that …": no speaker says so, and no field holds it. */
const SAYS_WHAT =
  /^(?:an?|the|any)\s(?:[\p{L}*-]+\s){1,3}?(?:of|that|which|who|where|when|in which|by which)\s\S+\s\S/iu
const isField = (rests: readonly string[]) => rests.length >= TOO_OFTEN && !rests.some(rest => SAYS_WHAT.test(rest))

function withoutFields(candidates: readonly Candidate[]): Candidate[] {
  const rests = new Map<string, Set<string>>()
  for (const { rule, name, definition, strength } of candidates) {
    // "flood → slack → ebb" is a way, and no field; nor is what a sentence begins with.
    if ((rule !== 'label' && rule !== 'bold') || strength < SURE || /→|⇒|->/.test(definition)) continue
    const key = keyOf(name)
    rests.set(key, (rests.get(key) ?? new Set()).add(definition))
  }
  return candidates.filter(
    ({ rule, name }) => (rule !== 'label' && rule !== 'bold') || !isField([...(rests.get(keyOf(name)) ?? [])]),
  )
}

function group(candidates: readonly Candidate[]): Candidate[][] {
  const byKey = new Map<string, Candidate[]>()
  const isInTwoScripts =
    candidates.some(({ name }) => /[가-힣]/.test(name)) && candidates.some(({ name }) => !/[가-힣]/.test(name))
  const surest = [...candidates].sort((a, b) => b.strength - a.strength || a.block - b.block)
  for (const candidate of surest) {
    const names = [candidate.name, ...candidate.aliases]
    const keys = names.flatMap(name => [keyOf(name), ...(isInTwoScripts ? soundKeys(name) : [])])
    const known = keys.map(key => byKey.get(otherScript(key))).find(each => each !== undefined)
    const members = known ?? []
    members.push(candidate)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, members)
  }
  return [...new Set(byKey.values())]
}

/** Two names that only sound alike are one when they are in two scripts; a sound is looked for in the other one. */
function otherScript(key: string): string {
  return key.replace(/^(from|to)(?= latin )/, side => (side === 'from' ? 'to' : 'from'))
}

/** The key under which a name in one script meets its spelling in the other. */
function soundKeys(name: string): string[] {
  // `docker pull` sounds as 도커 풀 does, and is none.
  const sound = isCommand(name) ? undefined : soundOf(name)
  return sound === undefined ? [] : [`${/[가-힣]/.test(name) ? 'from' : 'to'} latin ${sound}`]
}

/** "history 명령어": what is typed is looked up without what it is. */
const COMMAND_BEHIND = /(?<=^[A-Za-z][\w-]*)\s(?:명령어?|커맨드)$/

/** What candidates of one thing say together, the surest first. */
export function settleOne(all: Candidate[]): Settled {
  const defined = all.filter(each => plain(each.definition).length >= 2)
  const [first] = defined
  const plainly = defined.find(each => each.strength === first?.strength && SAYS_WHAT.test(plain(each.definition)))
  const best = plainly ?? first ?? (all[0] as Candidate)
  const name = best.name.replace(COMMAND_BEHIND, '')
  // Of a name before brackets the first words may be missing.
  const isPart = (each: Candidate) => each.rule === 'named' && squash(name).endsWith(squash(each.name))
  const others = all
    .flatMap(each => [...(isPart(each) ? [] : [each.name]), ...each.aliases])
    .map(other => other.replace(/^\(([^()]+)\)$/, '$1'))
  const aliases = [...new Map(others.map(alias => [keyOf(alias), alias])).values()].filter(
    alias => keyOf(alias) !== keyOf(name),
  )
  return { name, aliases, best, all, strength: together(all) }
}

/** Several weak signs of different kinds make a strong one. */
function together(all: readonly Candidate[]): number {
  const byRule = new Map<string, number>()
  for (const { rule, strength } of all) byRule.set(rule, Math.max(byRule.get(rule) ?? 0, strength))
  const strengths = [...byRule.values()].sort((a, b) => b - a)
  const [first = 0, second = 0] = strengths
  return first >= ENOUGH ? first : Math.max(first, first + second * 0.3)
}

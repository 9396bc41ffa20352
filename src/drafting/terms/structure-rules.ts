import { withoutParticle } from '../../domain/normalise.ts'
import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { squash } from '../squash.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { readEnglishSentence } from './english-sentence.ts'
import { askedAbout } from './headings.ts'
import { isShortFor } from './initials.ts'
import { ADNOMINAL, readKoreanSentence } from './korean-sentence.ts'
import { splitLabel } from './label.ts'
import { isAbout, isName, parseName } from './names.ts'
import { sentencesOf } from './sentences.ts'
import { keyOf } from './settle.ts'
import { AMBIGUOUS, GENERIC_HEADS, LABELS } from './words.ts'

/** A heading, or a line that asks, with the sentence below it that answers. */
export function headed(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const asked = askedAbout(plain(block.text))
  if (block.kind !== 'heading' && !(asked && /\?$|란$/.test(plain(block.text)))) return undefined
  const { name, aliases } = parseName(asked ?? block.text)
  if (!isName(name, notes.language) || (isAbout(name) && !isPlainWord(name, place, block, notes))) return undefined
  if (block.kind === 'heading' && !asked && (splitLabel(block.text) || /\?$/.test(plain(block.text)))) return undefined
  const below = firstBelow(place, block, notes)
  if (!below) return undefined
  const found = definitionBelow(name, aliases, below.block, notes)
  if (!found) return undefined
  const [last = ''] = name.toLowerCase().split(/\s+/).slice(-1)
  const isSection = /^[^a-z]+$/.test(name) && /[A-Z]{3}/.test(name) && countDefined(place, notes) >= 2
  const isAlike = !asked && isAmongDefined(place, block, notes)
  const isOfSomething = (last !== name.toLowerCase() && GENERIC_HEADS.has(last)) || AMBIGUOUS.has(name.toLowerCase())
  const isLabel = (notes.children.get(below.place)?.length ?? 0) > 1
  if (!asked && !isAlike && found.strength < 0.8 && (isOfSomething || isLabel || isSection)) return undefined
  const isTitle = block.kind === 'heading' && block.depth === 1 && !asked && notes.blocks.length > 3 ? 0.2 : 0
  const strength = asked
    ? Math.max(found.strength, 0.8)
    : found.strength +
      (isAlike ? 0.15 : 0) +
      (aliases.length > 0 ? 0.1 : 0) -
      isTitle -
      (name.split(/\s+/).length > 4 ? 0.1 : 0)
  const typed = /^`[^`]+`$/.test(block.text.trim())
  const isShown = found.name !== undefined && name !== found.name
  return {
    name: isShown ? (found.name ?? name) : name,
    aliases,
    typed,
    definition: found.definition,
    strength,
    block: below.place,
    rule: 'heading',
    lines: [...new Set([...block.lines, ...below.block.lines])].sort((a, b) => a - b),
  }
}

/** Whether at least two of the headings next to one have their definition right below: then it is a list of terms. */
function isAmongDefined(place: number, block: Block, notes: Surroundings): boolean {
  if (block.kind !== 'heading') return false
  const beside = (notes.children.get(block.parent) ?? []).filter(each => notes.blocks[each]?.depth === block.depth)
  const own = beside.indexOf(place)
  const near = [-2, -1, 1, 2].map(step => beside[own + step]).filter(each => each !== undefined)
  return near.filter(each => isDefinedHeading(each, notes)).length >= 2
}

/** Whether a heading has its definition right below, by what the two say alone. */
function isDefinedHeading(place: number, notes: Surroundings): boolean {
  const known = notes.definedHeadings.get(place)
  if (known !== undefined) return known
  const heading = notes.blocks[place] as Block
  const { name, aliases } = parseName(heading.text)
  const below = firstBelow(place, heading, notes)
  const isNamed = below !== undefined && isName(name, notes.language) && !splitLabel(heading.text)
  const is = isNamed && (definitionBelow(name, aliases, below.block, notes)?.strength ?? 0) >= 0.56
  notes.definedHeadings.set(place, is)
  return is
}

/** "Task", "Lock and key": no name as a rule, but one among others that are. */
function isPlainWord(name: string, place: number, block: Block, notes: Surroundings): boolean {
  const isShort = /^\p{L}+(?:\sand\s\p{L}+)?$/u.test(name) && !LABELS.has(name.toLowerCase())
  return isShort && isAmongDefined(place, block, notes)
}

/** How many of the first things under a heading are names with what they mean: then it is a section, and no term. */
function countDefined(place: number, notes: Surroundings): number {
  const below = (notes.children.get(place) ?? []).slice(0, 8).map(each => notes.blocks[each] as Block)
  return below.filter(each => {
    const label = splitLabel(each.text)
    if (label && label.rest !== '' && label.mark !== 'arrow') return isName(parseName(label.name).name, notes.language)
    const read = notes.language === 'ko' ? readKoreanSentence : readEnglishSentence
    return (
      each.kind !== 'heading' && read(sentencesOf(each.text)[0] ?? '', () => false).some(said => said.strength >= 0.6)
    )
  }).length
}

function isExpansion(text: string): boolean {
  const label = splitLabel(plain(text))
  return label !== undefined && isShortFor(label.name, label.rest.replace(/\.$/, ''))
}

/** The first text or item under a heading, or what follows a line that asks. */
function firstBelow(place: number, block: Block, notes: Surroundings): { block: Block; place: number } | undefined {
  const first = notes.children.get(place)?.[0] ?? place + 1
  const below = notes.blocks[first]
  // "FCFS", and under it "특징", and under that what it is.
  const isLabel = below?.kind === 'heading' && below.parent === place && LABELS.has(plain(below.text).toLowerCase())
  if (isLabel) return firstBelow(first, below, notes)
  // "LRU: Least Recently Used", and below that what it is.
  const next = notes.blocks[first + 1]
  if (below && isExpansion(below.text) && next?.kind === 'text' && next.parent === below.parent)
    return { block: next, place: first + 1 }
  if (!below || below.kind === 'heading' || below.kind === 'row' || below.kind === 'code') return undefined
  return block.kind === 'heading' && below.parent !== place ? undefined : { block: below, place: first }
}

function definitionBelow(
  name: string,
  aliases: readonly string[],
  below: Block,
  notes: Surroundings,
): { definition: string; strength: number; name?: string } | undefined {
  const text = below.text.replace(/^(?:A\d{0,2}|답|답변)\s?[.):]\s*/i, '')
  const sentences = sentencesOf(text)
  const names = [name, ...aliases].map(squash)
  const keys = [name, ...aliases].map(keyOf)
  const isSame = (said: string) => keys.includes(keyOf(said)) || isOwned(said)
  const isOwned = (said: string) => /의\s/.test(said) && keys.includes(keyOf(said.replace(/의\s/g, ' ')))
  let other = false
  for (const [at, sentence] of sentences.slice(0, 3).entries()) {
    const read = notes.language === 'ko' && /[가-힣]/.test(sentence) ? readKoreanSentence : readEnglishSentence
    const found = read(sentence, () => false)
    const own = read(sentence, () => true).find(each => [each.name, ...each.aliases].some(isSame))
    // A heading may be in the plural, or in capitals; the sentence is not.
    const isAsSaid = (/[a-z]/.test(name) && squash(own?.name ?? '') === squash(name)) || isOwned(own?.name ?? '')
    const said = isAsSaid ? undefined : own?.name
    if (own) return { definition: own.definition, strength: at === 0 ? 0.85 : 0.65, name: said }
    // The sentence says what something else is.
    if (at === 0 && found.some(each => each.strength >= 0.5)) other = true
  }
  const label = splitLabel(text)
  const isOther = label !== undefined && label.rest !== '' && !names.some(each => each.startsWith(squash(label.name)))
  if (isOther && plain(label.name).split(/\s+/).length <= (label.mark === 'arrow' ? 3 : 5)) return undefined
  if (other) return undefined
  const [first = ''] = sentences
  if (plain(first).length < 8 || /(?:\.{2,}|…|:)$/.test(plain(first))) return undefined
  const about = /[가-힣]/.test(first) ? koreanAnswer(first, names, notes) : englishAnswer(first, names)
  return about > 0
    ? { definition: first.replace(/^(?:it|this|they)\s(?:is|are|was|were)\s(?=\S)/i, ''), strength: about }
    : undefined
}

function koreanAnswer(first: string, names: readonly string[], notes: Surroundings): number {
  const words = plain(first).split(/\s+/)
  const opening = squash(words.slice(0, 4).join(' '))
  const starts = names.some(name => opening.startsWith(name))
  if (starts) return 0.6
  const isFragment = !/[다요까]$/.test(
    plain(first)
      .replace(/[.!?]+$/, '')
      .replace(/\s?→.*$/, ''),
  )
  if (isFragment) return 0.6
  const topic = words
    .slice(0, 4)
    .some(
      word => /[은는]$/.test(word) && !ADNOMINAL.test(word) && notes.mentions(withoutParticle(squash(word)) ?? '') > 1,
    )
  if (topic) return names.some(name => squash(first).includes(name)) ? 0.5 : 0.3
  if (/(?:이다|입니다|말한다|의미한다|뜻한다|것이다|말합니다|의미합니다|예요|이에요)[.!]*$/.test(first)) return 0.62
  return names.some(name => squash(first).includes(name)) ? 0.52 : 0.45
}

function englishAnswer(first: string, names: readonly string[]): number {
  const bare = plain(first)
  const squashed = squash(bare)
  if (/^(?:it|this|they)\s(?:is|are|was|were|refers?|means?|describes?|lets?|allows?|stores?|\w+s)\s/i.test(bare))
    return 0.64
  if (/^(?:an?|any|the)\s\S+(?:\s\S+){2,}/i.test(bare) && !/^the\s/i.test(bare)) return 0.64
  if (
    names.some(
      name => squashed.startsWith(name) || squashed.startsWith(`the${name}`) || squashed.startsWith(`a${name}`),
    )
  )
    return 0.62
  if (
    /^(?:\p{Lu}\p{Ll}+(?:s|es)|Used|Responsible|Similar|Made|Based),?\s(?:\S+\s){2,}/u.test(bare) &&
    !/^(?:This|Its|Yes|Sometimes|Always|Perhaps|Besides|As|There's|Let's|Is|Was|Does|Has|Unless)\s|^\S+\s(?:is|are|was|were|have|can|do)\s/.test(
      bare,
    )
  )
    return 0.56
  if (/^(?:\p{Lu}\p{Ll}+ing|How|Where|When|What|Who|Whether)\s(?:\S+\s){2,}/u.test(bare) && !/\?$/.test(bare))
    return 0.57
  if (
    /^the\s/i.test(bare) &&
    !/\b(?:is|are|was|were|has|have|had|can|will)\b/.test(bare.split(/\b(?:that|which|who|where)\b/)[0] ?? '')
  )
    return 0.6
  return names.some(name => squashed.includes(name) || squashed.includes(name.replace(/s$/, ''))) ? 0.52 : 0.35
}

/** A short item with what it is standing in below it. */
export function nested(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const children = (notes.children.get(place) ?? []).map(each => notes.blocks[each] as Block)
  const [first] = children
  if (block.kind !== 'item' || !first || (first.kind !== 'item' && first.kind !== 'text')) return undefined
  const { name, aliases } = parseName(block.text)
  const isBold = /^\*\*[^*]+\*\*[:：]?$/.test(block.text)
  if (!isName(name, notes.language) || isAbout(name) || name.split(/\s+/).length > 5) return undefined
  const label = splitLabel(first.text)
  if (label && label.rest !== '' && isName(parseName(label.name).name, notes.language)) return undefined
  const isBare = (child: Block) => plain(child.text).split(/\s+/).length <= 2 && plain(child.text).length <= 20
  const isTold = first.kind === 'text' && plain(first.text).length >= 20
  if ((!isTold && children.filter(isBare).length > children.length / 2) || plain(first.text).length < 8)
    return undefined
  const siblings = (notes.children.get(block.parent) ?? []).filter(each => notes.blocks[each]?.kind === 'item')
  const alike = siblings.filter(each => (notes.children.get(each)?.length ?? 0) > 0).length
  const strength = (alike >= 2 ? 0.6 : 0.5) + (isBold ? 0.15 : 0) - (/:$/.test(block.text) && !isBold ? 0.05 : 0)
  const lines = [...block.lines, ...first.lines]
  return {
    name,
    aliases,
    definition: sentencesOf(first.text)[0] ?? '',
    strength,
    lines,
    block: place,
    rule: 'nested',
    typed: /^`[^`]+`$/.test(block.text),
  }
}

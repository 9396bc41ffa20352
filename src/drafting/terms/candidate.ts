import type { Block, Notes } from '../notes.ts'

/** A term as one rule sees it in one place of the notes. */
export interface Candidate {
  name: string
  aliases: string[]
  /** In the words of the notes, with code still marked; empty where they only name it. */
  definition: string
  lines: number[]
  /** Place of its block. */
  block: number
  /** How sure the rule is, from 0 to 1. */
  strength: number
  /** Whether it is typed rather than said: a command, a function, an option. */
  typed?: boolean
  rule: 'label' | 'bold' | 'heading' | 'sentence' | 'nested' | 'row' | 'named' | 'code'
}

/** What a text says that the name above it is, and how sure that is. */
export interface Answer {
  definition: string
  strength: number
  /** The name as the text has it, where that is not as the heading has it. */
  name?: string
}

/** What the rules know of the whole notes while they look at one block. */
export interface Surroundings extends Notes {
  /** Places of the blocks that stand directly under each. */
  children: Map<number, number[]>
  /** How many of the things under a block are names with what is said of them, if most are; filled as it is asked. */
  labelledLists: Map<number, number>
  /** Whether most of the things under a block are names with a remark in brackets; filled as it is asked. */
  remarkedLists: Map<number, boolean>
  /** Whether they give what names mean in brackets behind them. */
  hasRemarks: boolean
  /** Whether they have a way of giving in code what the list below explains. */
  hasCodeHeads: boolean
  /** Whether a heading has its definition right below; filled as it is asked. */
  definedHeadings: Map<number, boolean>
  /** What the text under a heading says its name is, by that name and the place of the text; filled as it is asked. */
  answers: Map<string, Answer | undefined>
  /** Labels that stand first below several things: fields, and no names. */
  firstFields: ReadonlySet<string>
  /** Whether they have so much in bold that it is stress, and sets no name off. */
  isStressed: boolean
  /** The headings that are as high as one can be: the title of the page, or its parts. */
  highest: readonly Block[]
  /** Whether they are paragraphs with their names in bold. */
  isMarkedProse: boolean
  /** How often each run of up to four words stands in the notes, squashed. */
  mentions(name: string): number
}

export function childrenOf(blocks: readonly Block[]): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const [place, { parent }] of blocks.entries()) {
    const siblings = children.get(parent)
    if (siblings) siblings.push(place)
    else children.set(parent, [place])
  }
  return children
}

import type { Notes } from './notes.ts'
import { formulaLines } from './reading/formulas.ts'

/** So many lines at least, and more than this share of all, are a program. */
const FEWEST = 5
const SHARE = 0.5

/** Lines that are neither prose nor code: tags of a page, of its template, and of its pictures, and rules. */
const FRAME =
  /^\s*(?:\{[%{:#].*\}|(?:<\/?[a-z][^<>]*>\s*)+|!\[[^\]]*\]\([^)]*\)(?:\{[^{}]*\})?|(?:[-*_=]\s?){3,}|\[\^?[^\]]{1,40}\]:.*)\s*$/i
/** Marks by which notes begin a line, and programs do not. */
const OF_NOTES = /^\s*(?:[-*+•]\s|#{1,6}\s|>\s?|\d{1,3}(?:\.\d{1,3})*[.)]\s|\(?[①-⑳]|\||\*\*)/
const KEYWORD =
  /^\s*(?:(?:export\s|public\s|private\s|protected\s|static\s|async\s)*(?:def|function|fn|func|class|interface|struct|enum)\s+\w+\s*[(:{<]|(?:export\s)?(?:const|let|var)\s+[\w{[]|(?:if|for|while|switch|catch|elif|else if)\b\s*(?:\(.*[{)]|.*[:{])\s*$|(?:else|try|finally)\s*[:{]|(?:import|from|using|package|require|#include)\s[\w.{*"'<@/]+|#\s?(?:define|if|ifdef|ifndef|else|endif|undef|pragma)\b|return\b(?:\s.*)?[;)\]}\w]\s*$|(?:public|private|protected)\s+\w.*[{;(]|@\w+(?:\(|\s*$))/
const CALL = /^\s*(?:[\w.$[\]]+\s*=\s*|await\s|return\s)?[A-Za-z_$][\w.$]*\.?\w*\([^가-힣]*\)\s*[;,{:)]*\s*$/
const ASSIGNED =
  /^\s*(?![A-Z]\s)[\w.$[\]"']+\s*(?::\s*[\w<>[\]]+\s*)?[-+*/|&]?=\s(?:["'`\d[{(]|-\d|new\s|await\s|[\w.]+[([]|\w+\.\w|(?:true|false|null|None|True|False)\b)/
const COMPARED = /\w\s?(?:[=!]==?|&&|\|\||<=|>=)\s?[\w"'(]|\)\s*=>\s*[{(\w]|\w\s=>\s\{/
const CLOSED = /^\s*[)}\]]+[;,]*\s*(?:else\b.*\{)?$|[{;]\s*$/
/** Words in a row with nothing between them but spaces, as no line of a program has them outside its texts. */
const PROSE = /(?:^|[\s("“‘'])\p{L}[\p{L}’'-]*(?:,?\s\p{L}[\p{L}’'-]*){4,}/u
const STATEMENT = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\s[\w*,\s]+.*;\s*$/

/** Whether most of what is outside blocks of code is a program all the same. */
export function isProgramCode(notes: Notes): boolean {
  const inBlocks = new Set(notes.blocks.filter(block => block.kind === 'code').flatMap(block => block.lines))
  const formulas = formulaLines(notes.lines)
  const remarks = remarkLines(notes.lines)
  const lines = notes.lines.filter(
    (line, at) => line.trim() !== '' && !inBlocks.has(at + 1) && !formulas[at] && !remarks.has(at) && !FRAME.test(line),
  )
  const like = lines.filter(isCode).length
  return like >= FEWEST && like > lines.length * SHARE
}

/** Lines of what a program remarks between two marks. */
function remarkLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>()
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    isOpen ||= /^\s*\/\*/.test(line)
    if (isOpen) inside.add(at)
    if (line.includes('*/')) isOpen = false
  }
  return inside
}

/** No line of a program that people write is longer. */
const LONGEST = 400

function isCode(line: string): boolean {
  if (line.length > LONGEST) return false
  if (OF_NOTES.test(line)) return false
  // What a program says to people, and remarks behind its lines, are prose in any program.
  const bare = line.replace(/(["'`])(?:(?!\1)[^\\]|\\.)*\1/g, "''").replace(/\s(?:\/\/|#)\s.*$/, '')
  const isLike = [CLOSED, KEYWORD, CALL, ASSIGNED, COMPARED].some(pattern => pattern.test(bare))
  return isLike && (!isProse(bare) || STATEMENT.test(bare))
}

/** A sentence or a remark, a formula, or a set: a name with brackets behind it is no call where words are around it. */
function isProse(line: string): boolean {
  return (
    (line.match(/[가-힣]+/g)?.length ?? 0) >= 2 ||
    PROSE.test(line) ||
    /\\[A-Za-z]+[{\s]|\$[^$]+\$|^\s*[A-Z]\s?=\s?\{[^{}:;]*\}\s*$/.test(line) ||
    (/[ㄱ-힣]/.test(line) && !/[;{}]\s*$/.test(line))
  )
}

import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { Match } from '../src/domain/course.ts'
import { type Gradable, isRight } from '../src/domain/grading.ts'
import type { BenchResult } from './result.ts'
import { measured, median } from './result.ts'

/** A question of a test file, with what people type. */
interface TypedAnswers {
  prompt: string
  accept: string[]
  synonyms?: string[]
  match?: Match
  unit?: string
  tolerance?: number
  rivals?: string[]
  right: (string | number)[]
  wrong: (string | number)[]
}

/** How many of the typed answers of one file were taken for what; `mistakes` in words. */
export interface Confusion {
  rightAccepted: number
  rightRefused: number
  wrongAccepted: number
  wrongRefused: number
  mistakes: string[]
}

/** Shares of the goal: right answers accepted, wrong ones refused. */
export const ACCEPTED_FROM = 0.95
export const REFUSED_FROM = 0.99
const COST_MS = 0.3

const FOLDER = new URL('./grading/', import.meta.url)

/** The files of typed answers, by name. */
export async function typedAnswerFiles(): Promise<string[]> {
  return (await readdir(FOLDER)).filter(name => name.endsWith('.yaml')).sort()
}

/** Grades every typed answer of a file. */
export async function confusionOf(name: string): Promise<Confusion> {
  const questions = await readAnswers(name)
  const confusion: Confusion = { rightAccepted: 0, rightRefused: 0, wrongAccepted: 0, wrongRefused: 0, mistakes: [] }
  for (const each of questions) {
    const question = gradable(each)
    const grade = (text: string | number) => isRight(question, { text: String(text) })
    for (const text of each.right) {
      if (grade(text)) confusion.rightAccepted++
      else {
        confusion.rightRefused++
        confusion.mistakes.push(`refused “${text}” for ${each.accept.join(' | ')}`)
      }
    }
    for (const text of each.wrong) {
      if (!grade(text)) confusion.wrongRefused++
      else {
        confusion.wrongAccepted++
        confusion.mistakes.push(`accepted “${text}” for ${each.accept.join(' | ')}`)
      }
    }
  }
  return confusion
}

function gradable({ prompt, accept, synonyms = [], match, unit, tolerance, rivals = [] }: TypedAnswers): Gradable {
  const matching = match && { match, unit, tolerance }
  return { slug: 'q', prompt, choices: [], accepted: accept.map(String), synonyms, matching, rivals }
}

/** Milliseconds of processor time that grading a typed answer takes, when its question has been answered before. */
async function costOf(names: readonly string[]): Promise<number> {
  const files = await Promise.all(names.map(readAnswers))
  const answers = files.flat().flatMap(each => {
    const question = gradable(each)
    return [...each.right, ...each.wrong].map(text => ({ question, text: String(text) }))
  })
  const rounds = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage()
    for (const { question, text } of answers) isRight(question, { text })
    return process.cpuUsage(before).user / 1000 / answers.length
  })
  return median(rounds)
}

async function readAnswers(name: string): Promise<TypedAnswers[]> {
  return parse(await readFile(new URL(name, FOLDER), 'utf8')) as TypedAnswers[]
}

/** The confusion table of typed answers, a file after the other, and what an answer costs. */
export async function benchGrading(): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  const names = await typedAnswerFiles()
  for (const name of names) {
    const { rightAccepted, rightRefused, wrongAccepted, wrongRefused, mistakes } = await confusionOf(name)
    const file = name.replace('.yaml', '')
    const [right, wrong] = [rightAccepted + rightRefused, wrongAccepted + wrongRefused]
    for (const mistake of mistakes) process.stderr.write(`${file}: ${mistake}\n`)
    results.push(
      measured(`${file}: ${rightAccepted} of ${right} right answers accepted`, rightAccepted / right, '', {
        target: { atLeast: ACCEPTED_FROM },
      }),
      measured(`${file}: ${wrongRefused} of ${wrong} wrong answers refused`, wrongRefused / wrong, '', {
        target: { atLeast: REFUSED_FROM },
      }),
    )
  }
  results.push(measured('a typed answer is graded in', await costOf(names), 'ms', { target: { atMost: COST_MS } }))
  return results
}

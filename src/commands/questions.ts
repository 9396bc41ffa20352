import { SystemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { counted } from '../domain/counted.ts'
import { type QuestionProblem, type Wanting, worstOf } from '../domain/question-problems.ts'
import { createLog } from '../log.ts'
import { openStore } from '../store/index.ts'
import type { Figures } from '../study/asking/ports.ts'
import { print } from './print.ts'

/**
 * `studyhall questions check`: recomputes what the answers of each study say of its questions, and prints those that want
 * mending, worst first. Nobody is told.
 */
export async function checkQuestions(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const onError = (error: Error) => log.error({ err: error }, 'database connection')
  const store = await openStore(config, onError, { share: true, toWrite: true })
  try {
    const now = new SystemClock().now()
    let [questions, wanting] = [0, 0]
    for (const study of await store.studies.all()) {
      questions += await store.figures.compute(study.id, now)
      const found = await store.figures.ofStudy(study.id)
      const worst = worstOf(found, found.length)
      wanting += worst.length
      for (const each of worst) print(`study ${study.id}, ${each.asked.slug}: ${say(each)}`)
    }
    print(`${counted(questions, 'question')} computed from the answers, ${wanting} to mend.`)
  } finally {
    await store.close()
  }
}

function say({ answered, right, resolution, problems }: Wanting<Figures>): string {
  const decided = resolution === null ? '' : ` (${resolution})`
  return `${problems.map(sayProblem).join(', ')}; ${right}/${answered} right${decided}`
}

function sayProblem(problem: QuestionProblem): string {
  switch (problem.what) {
    case 'key':
      return `those who know the rest take choice ${problem.choice + 1}`
    case 'reported':
      return `reported ${problem.times === 1 ? 'once' : `${problem.times} times`}`
    case 'indifferent':
      return 'does not tell who knows the rest'
    case 'hard':
      return 'too hard'
    case 'easy':
      return 'too easy'
    case 'unused':
      return `nobody takes choice ${problem.choices.map(place => place + 1).join(' or ')}`
  }
}

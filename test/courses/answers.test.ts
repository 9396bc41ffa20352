import { josa } from 'es-hangul'
import { gradingOf } from '../../src/commands/grading-of.ts'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import type { Grade } from '../../src/content/refused.ts'
import { type Course, LANGUAGES, type Language, type Question } from '../../src/domain/course.ts'
import { aroundGap } from '../../src/domain/written/gap.ts'
import { mistakeIn, readReference } from '../support/command-line.ts'

let course: Course
let grade: Grade
let written: { question: Question; language: Language; accepted: string[] }[]
beforeAll(async () => {
  course = (await readCourseFolder('courses', 'docker')).course as Course
  grade = gradingOf(course)
  written = course.questions.flatMap(question =>
    LANGUAGES.map(language => ({ question, language, accepted: question.texts[language]?.accepted ?? [] })).filter(
      each => each.accepted.length > 0,
    ),
  )
})

/** An answer as people type it: in a sentence, in capitals, with spaces or without, in back-ticks. */
function disguisesOf(answer: string): string[] {
  const hangul = /[가-힣]$/.test(answer)
  return [
    answer,
    hangul ? josa(answer, '을/를') : `${answer} 입니다`,
    hangul ? `${answer}입니다` : `it is ${answer}`,
    hangul ? josa(answer, '이에요/예요') : `${answer}.`,
    answer.toUpperCase(),
    `  ${answer.replaceAll(' ', '   ')} `,
    answer.replaceAll(' ', ''),
    `\`${answer}\``,
  ]
}

/** Code as people type it: in back-ticks, with spaces around, with the rest of its line and the prompt's sign. */
function codeDisguisesOf(answer: string, prompt: string): string[] {
  const around = aroundGap(prompt)
  const line = around?.code ? `${around.before}${answer}${around.after}` : answer
  return [answer, `\`${answer}\``, ` ${answer}  `, line, `$ ${line}`]
}

test('every accepted answer is right in each of its disguises, and in the other language too', () => {
  const refused = written.flatMap(({ question, language, accepted }) => {
    const { prompt, matching } = question.texts[language] as NonNullable<Question['texts']['ko']>
    const others = LANGUAGES.flatMap(each => question.texts[each]?.accepted ?? [])
    return [...new Set([...accepted, ...others])]
      .flatMap(answer => (matching?.match === 'exact' ? codeDisguisesOf(answer, prompt) : disguisesOf(answer)))
      .filter(typed => !grade(question.slug, language, typed))
      .map(typed => `${question.slug} (${language}): ${typed}`)
  })
  expect(refused).toEqual([])
})

test('no answer to another question of the chapter is right', () => {
  const taken = written.flatMap(({ question, language }) =>
    written
      .filter(other => other.question.chapter === question.chapter && other.question !== question)
      .flatMap(other => other.accepted.map(typed => ({ typed, of: other.question.slug })))
      .filter(({ typed }) => grade(question.slug, language, typed))
      .map(({ typed, of }) => `${question.slug} (${language}) takes ${typed} of ${of}`),
  )
  expect(taken).toEqual([])
})

test('a command that an accepted answer completes is a real one', () => {
  const reference = readReference('docker', 'kubectl')
  const commands = written.flatMap(({ question, language, accepted }) => {
    const around = aroundGap(question.texts[language]?.prompt ?? '')
    if (!around?.code || !/^(?:docker|kubectl) /.test(around.before)) return []
    return accepted.map(answer => `${around.before}${answer}${around.after}`)
  })
  expect(commands.length).toBeGreaterThan(20)
  expect(commands.flatMap(command => mistakeIn(command, reference)?.concat(`: ${command}`) ?? [])).toEqual([])
})

import { readFile } from 'node:fs/promises'
import { readCourses } from '../../src/content/course-folder.ts'
import type { Course, Question } from '../../src/domain/course.ts'

/** Options of each command; true where one takes a value. */
type Reference = Map<string, Map<string, boolean>>

/** These hand all that follows their first argument to a program in the container. */
const HANDS_ON = /^(?:docker|docker container|docker compose|kubectl) (?:run|exec|create)$/

let reference: Reference
let course: Course
beforeAll(async () => {
  const lines = (await readFile('test/fixtures/docker-cli.txt', 'utf8')).split('\n')
  reference = new Map(lines.filter(line => /^[a-z]/.test(line)).map(readLine))
  course = (await readCourses('courses')).find(reading => reading.name === 'docker')?.course as Course
})

function readLine(line: string): [string, Map<string, boolean>] {
  const [command = '', options = ''] = line.split(':')
  const names = options.split(' ').filter(name => name !== '')
  return [command, new Map(names.map(name => [name.replace('=', ''), name.endsWith('=')]))]
}

/** What is wrong with a command line, or undefined. */
function faultOf(line: string): string | undefined {
  const words = (line.replace(/^(?:\$ )?(?:sudo )?/, '').match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map(String)
  let command = words[0] as string
  for (let place = 1; place < words.length; place++) {
    const word = words[place] as string
    if (/^(?:--|[|>&].*)$/.test(word)) return undefined
    if (word.startsWith('-')) {
      const fault = optionFault(command, word)
      if (fault !== undefined) return fault
      if (takesNextWord(command, word)) place++
    } else if (reference.has(`${command} ${word}`)) command += ` ${word}`
    else if (command === 'docker' || command === 'kubectl') return `${command} has no command ${word}`
    else if (HANDS_ON.test(command)) return undefined
  }
  return undefined
}

/** `-it` as `-i` and `-t`; `--name=web` as `--name`. */
function optionsIn(word: string): string[] {
  return /^-\w{2,}$/.test(word) ? Array.from(word.slice(1), letter => `-${letter}`) : [word.split('=')[0] as string]
}

function optionFault(command: string, word: string): string | undefined {
  const known = reference.get(command)
  const unknown = optionsIn(word).find(option => option !== '--help' && !known?.has(option))
  return unknown && `${command} has no option ${unknown}`
}

function takesNextWord(command: string, word: string): boolean {
  const last = optionsIn(word).at(-1) as string
  return !word.includes('=') && reference.get(command)?.get(last) === true
}

/** The commands that a text quotes: in back-ticks, and behind the prompts of its code blocks. */
function commandsIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```(?:console|sh|bash)\n([\s\S]*?)^```/gm)].map(match => match[1] as string)
  const typed = blocks.flatMap(block => block.replace(/\\\n\s*(?:> )?/g, ' ').split('\n'))
  const quoted = [...markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    match => match[1] as string,
  )
  const lines = [...typed.filter(line => line.startsWith('$ ')).map(line => line.replace(/\s# .*/, '')), ...quoted]
  return lines.filter(line => /^(?:\$ )?(?:sudo )?(?:docker|kubectl)(?: |$)/.test(line))
}

/** Every text of a question in every language, with its gap filled by each accepted answer. */
function textsOf(question: Question): string[] {
  return Object.values(question.texts).flatMap(text => {
    const filled = text.accepted.filter(() => text.matching?.match === 'exact')
    const prompts = text.prompt.includes('____')
      ? filled.map(answer => text.prompt.replace('____', answer))
      : [text.prompt]
    return [...prompts, ...text.choices.flatMap(choice => [choice.text, choice.feedback ?? '']), text.explanation]
  })
}

test('every command that the Docker course quotes is a real one with real options', () => {
  const texts = [
    ...course.chapters.flatMap(chapter => Object.values(chapter.texts).map(text => text.summary)),
    ...course.terms.flatMap(term => Object.values(term.texts).map(text => text.definition)),
    ...course.questions.flatMap(textsOf),
  ]
  const commands = [...new Set(texts.flatMap(commandsIn))]
  expect(commands.length).toBeGreaterThan(100)
  expect(commands.flatMap(command => faultOf(command)?.concat(`: ${command}`) ?? [])).toEqual([])
})

test.each([
  ['docker run -it --rm -p 8080:80 nginx -g nothing', undefined],
  ['docker compose -f compose.yaml up -d --scale web=3', undefined],
  ['sudo docker image ls -a', undefined],
  ['docker runn nginx', 'docker has no command runn'],
  ['docker start -p 8080:80 web', 'docker start has no option -p'],
  ['docker run --detached nginx', 'docker run has no option --detached'],
  ['docker compose up --replicas=3', 'docker compose up has no option --replicas'],
])('the check itself: %s', (line, fault) => {
  expect(faultOf(line)).toBe(fault)
})

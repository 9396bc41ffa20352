import { readFileSync } from 'node:fs'

/** The commands of a list in `test/fixtures/commands`: what each takes, by its whole name. */
export type Reference = ReadonlyMap<string, Command>

interface Command {
  /** Flags, and whether each takes a value. */
  flags: Map<string, boolean>
}

/** Reads such a list. */
export function readReference(...names: string[]): Reference {
  const lines = names.flatMap(name => readFileSync(`test/fixtures/commands/${name}.txt`, 'utf8').split('\n'))
  return new Map(
    lines
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => {
        const [command = '', flags = ''] = line.split(': ')
        const each = flags.split(' ').filter(flag => flag !== '')
        return [command, { flags: new Map(each.map(flag => [flag.replace(/=$/, ''), flag.endsWith('=')])) }]
      }),
  )
}

/** After the first word that is no flag, all belongs to the command that is run inside. */
const RUNS_ANOTHER = /^docker (?:(?:container )?(?:run|exec|create)|compose (?:run|exec)|service create)$/
/** Where a reader fills something in, or the rest is left out. */
const LEFT_OUT = /^(?:____|…|\.\.\.|\[|<|\||&&|;|>|\\$|#)/

/**
 * What is wrong with a command line by the reference; undefined where nothing is. What follows a gap or a placeholder is
 * not looked at.
 */
export function mistakeIn(line: string, reference: Reference): string | undefined {
  const [program = '', ...words] = line.replace(/^docker-compose\b/, 'docker compose').split(/\s+/)
  let name = program
  const rest = [...words]
  while (rest.length > 0) {
    const word = rest.shift() ?? ''
    if (LEFT_OUT.test(word) || word === '--') return undefined
    const command = reference.get(name)
    if (word.startsWith('-')) {
      const flags = new Map([...inherited(name, reference), ...(command?.flags ?? [])])
      const wrong = takeFlag(word, rest, flags, name)
      if (wrong) return wrong
    } else if (reference.has(`${name} ${word}`)) name = `${name} ${word}`
    else if (hasCommands(name, reference)) return `${name} has no command ${word}`
    else if (RUNS_ANOTHER.test(name)) return undefined
  }
  return undefined
}

function hasCommands(name: string, reference: Reference): boolean {
  return [...reference.keys()].some(each => each.startsWith(`${name} `))
}

/** Flags of Compose and kubectl are understood wherever they stand. */
function inherited(name: string, reference: Reference): Map<string, boolean> {
  const from = /^docker compose\b|^kubectl\b/.exec(name)?.[0]
  return (from && reference.get(from)?.flags) || new Map()
}

function takeFlag(word: string, rest: string[], flags: Map<string, boolean>, name: string): string | undefined {
  if (/^(?:-h|--help|--version)$/.test(word) || (word === '-v' && name === 'docker')) return undefined
  const [flag = '', value] = word.split(/=(.*)/s)
  if (flags.has(flag)) {
    if (flags.get(flag) && value === undefined) rest.shift()
    return undefined
  }
  if (flag.startsWith('--')) return `${name} has no flag ${flag}`
  // `-it`, `-p80:80`: letters up to the first that takes a value.
  for (const [index, letter] of [...word.slice(1)].entries()) {
    const takes = flags.get(`-${letter}`)
    if (takes === undefined) return `${name} has no flag -${letter}`
    if (!takes) continue
    if (index === word.length - 2) rest.shift()
    return undefined
  }
  return undefined
}

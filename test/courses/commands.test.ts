import { readdirSync, readFileSync } from 'node:fs'
import type { Nodes } from 'mdast'
import { parseMarkdown } from '../../src/domain/markdown.ts'
import { mistakeIn, readReference } from '../support/command-line.ts'

const REFERENCE = readReference('docker', 'kubectl')
const files = readdirSync('courses/docker').filter(name => name.endsWith('.md'))
const PROGRAM = /^(?:docker|docker-compose|kubectl)\s/

/** Every command line in code of a file, with its line. */
function commandsIn(source: string): { command: string; line: number }[] {
  const found: { command: string; line: number }[] = []
  const visit = (node: Nodes) => {
    const line = node.position?.start.line ?? 0
    if (node.type === 'inlineCode') found.push({ command: node.value, line })
    if (node.type === 'code' && ['sh', 'bash', 'console', 'shell'].includes(node.lang ?? ''))
      for (const [index, text] of node.value
        .replace(/\\\n\s*/g, ' ')
        .split('\n')
        .entries())
        found.push({ command: text, line: line + 1 + index })
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parseMarkdown(source))
  return found
    .map(({ command, line }) => ({
      command: command
        .replace(/^[$#]\s+/, '')
        .replace(/^sudo\s+/, '')
        .trim(),
      line,
    }))
    .filter(({ command }) => PROGRAM.test(command))
}

test.each(files)('every command that %s quotes is a real one, with real flags', file => {
  const commands = commandsIn(readFileSync(`courses/docker/${file}`, 'utf8'))
  expect(commands.length).toBeGreaterThan(0)
  const wrong = commands.flatMap(({ command, line }) => {
    const mistake = mistakeIn(command, REFERENCE)
    return mistake ? [`${file}:${line}: ${command}: ${mistake}`] : []
  })
  expect(wrong).toEqual([])
})

test.each([
  'docker run -d --name web -p 8080:80 nginx:1.29 nginx --no-such-flag',
  'docker run -it --rm alpine sh -c "ls -l"',
  'docker ps -aq',
  'docker image ls --filter dangling=true',
  'docker compose -f compose.yaml up -d --scale web=3',
  'docker-compose up -d',
  'docker exec -it web sh',
  'docker ____ -f web',
  'docker --version',
  'kubectl get pods -n shop -o wide',
])('%s is real', command => {
  expect(mistakeIn(command, REFERENCE)).toBeUndefined()
})

test.each([
  ['docker image list-all', 'docker image has no command list-all'],
  ['docker run --detatch nginx', 'docker run has no flag --detatch'],
  ['docker ps -az', 'docker ps has no flag -z'],
  ['docker stop web --now', 'docker stop has no flag --now'],
  ['docker compose start -d', 'docker compose start has no flag -d'],
  ['docker machine create', 'docker has no command machine'],
  ['kubectl rollout back', 'kubectl rollout has no command back'],
])('%s is not: %s', (command, mistake) => {
  expect(mistakeIn(command, REFERENCE)).toBe(mistake)
})

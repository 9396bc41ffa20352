import { readFileSync } from 'node:fs'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }

test('each package that the bot runs on has its reason in docs/architecture.md, and none is there without need', () => {
  const docs = readFileSync('docs/architecture.md', 'utf8')
  const section = docs.slice(docs.indexOf('## What it is built with'), docs.indexOf('## The playground'))
  const named = [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  )
  expect(named.sort()).toEqual(Object.keys(dependencies).sort())
})

test('no install script of a package runs', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
})

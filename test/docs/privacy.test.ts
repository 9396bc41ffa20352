import { readFileSync } from 'node:fs'

/** A table of the schema, by the database's names. */
interface Table {
  name: string
  columns: string[]
}

/** Every table and column of the schema; what only relates rows is no column. */
function tablesOf(schema: string): Table[] {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
  const names = models.map(([, name]) => name)
  return models.map(([, model = '', body = '']) => {
    const fields = body.split('\n').flatMap(line => {
      const [, field = '', type = ''] = /^ {2}(\w+)\s+(\w+)/.exec(line) ?? []
      if (!field || names.includes(type)) return []
      return [/@map\("(\w+)"\)/.exec(line)?.[1] ?? field]
    })
    return { name: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model, columns: fields }
  })
}

const tables = tablesOf(readFileSync('prisma/schema.prisma', 'utf8'))
const lines = readFileSync('docs/privacy.md', 'utf8').split('\n')
const rowOf = (table: string) => lines.find(line => line.startsWith(`| \`${table}\` |`)) ?? ''

test('the schema is read whole', () => {
  expect(tables.length).toBeGreaterThan(25)
  expect(tables.find(({ name }) => name === 'member')?.columns).toEqual(['id', 'workspace_id', 'external_id', 'name'])
})

test.each(tables.map(table => [table.name, table] as const))(
  'docs/privacy.md says what %s keeps, and why',
  (name, { columns }) => {
    const cells = rowOf(name).split(' | ')
    expect(cells).toHaveLength(6)
    expect(cells.slice(1, 5).every(cell => cell.trim().length > 3)).toBe(true)
    const listed = [...(cells.at(-1) ?? '').matchAll(/`(\w+)`/g)].map(match => match[1])
    expect(listed.sort()).toEqual([...columns].sort())
  },
)

test('docs/privacy.md lists no table that is not there', () => {
  const listed = lines.flatMap(line => /^\| `(\w+)` \|.*\|.*\|.*\|.*\|/.exec(line)?.[1] ?? [])
  expect(listed.sort()).toEqual(tables.map(({ name }) => name).sort())
})

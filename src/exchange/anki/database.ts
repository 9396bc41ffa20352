import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import { LIMITS, UnreadableFile } from '../reading.ts'

/** A note of an Anki collection; fields in HTML, by their names. */
export interface Note {
  /** Its place in the collection, from 1. */
  place: number
  tags: string[]
  type: NoteType
  fields: string[]
}

/** What the fields of a note mean. */
export interface NoteType {
  name: string
  cloze: boolean
  fields: string[]
}

/** A collection that is open; `close` frees its memory. */
export interface Collection {
  count: number
  /** Name of the deck that has its notes; of several, of the one that they all stand in, if there is one. */
  deck: string | undefined
  /** Ids of all decks that have notes of it. */
  decks: ReadonlySet<string>
  notes(): Generator<Note>
  close(): void
}

/**
 * Opens an Anki collection, of schema 11 (note types as JSON) or later (in tables).
 * @throws {UnreadableFile}
 */
export async function openCollection(bytes: Uint8Array): Promise<Collection> {
  const sql = await initSqlJs()
  const database = new sql.Database(bytes)
  try {
    database.run('PRAGMA trusted_schema = OFF')
    database.run(KNOWN_COLLATION)
    const tables = plainTables(database)
    if (!tables.has('notes') || !tables.has('col')) throw new UnreadableFile('exchange.apkg-broken')
    const types = tables.has('notetypes') ? typesOfTables(database) : typesOfJson(database)
    const count = Number(database.exec('SELECT count(*) FROM notes')[0]?.values[0]?.[0] ?? 0)
    if (count > LIMITS.entries) throw new UnreadableFile('exchange.too-many', { most: LIMITS.entries })
    const decks = decksOf(database, tables)
    return {
      count,
      deck: deckOf(database, tables, decks),
      decks,
      notes: () => notesOf(database, types),
      close: () => database.close(),
    }
  } catch (error) {
    database.close()
    throw error instanceof UnreadableFile ? error : new UnreadableFile('exchange.apkg-broken')
  }
}

/**
 * New collections sort names by a rule that only Anki has, and SQLite does not open a table with an index by a rule that
 * it does not know. Nothing here looks anything up by name, so another rule does.
 */
const KNOWN_COLLATION = `
  PRAGMA writable_schema = ON;
  UPDATE sqlite_master SET sql = replace(sql, 'COLLATE unicase', 'COLLATE nocase');
  PRAGMA writable_schema = RESET;
`

/** Names of tables that hold rows and nothing else: no views, no virtual tables, no computed columns, which may never end. */
function plainTables(database: Database): Set<string> {
  const rows = database.exec("SELECT name, sql FROM sqlite_master WHERE type = 'table'")[0]?.values ?? []
  const plain = rows.filter(([, sql]) => !/^\s*create\s+virtual|\bas\s*\(/i.test(String(sql)))
  return new Set(plain.map(([name]) => String(name)))
}

function typesOfJson(database: Database): Map<string, NoteType> {
  const json = database.exec('SELECT models FROM col')[0]?.values[0]?.[0]
  const models = JSON.parse(String(json)) as Record<string, { name: string; type: number; flds: { name: string }[] }>
  const entries = Object.entries(models).map(([id, { name, type, flds }]): [string, NoteType] => [
    id,
    { name: String(name), cloze: type === 1, fields: flds.map(field => String(field.name)) },
  ])
  return new Map(entries)
}

function typesOfTables(database: Database): Map<string, NoteType> {
  const types = new Map<string, NoteType>()
  for (const [id, name, config] of rowsOf(database, 'SELECT id, name, config FROM notetypes NOT INDEXED')) {
    // The first field of the message says what kind it is; 1 is cloze, and 0 is not written.
    const cloze = config instanceof Uint8Array && config[0] === 0x08 && config[1] === 0x01
    types.set(String(id), { name: String(name), cloze, fields: [] })
  }
  for (const [type, name] of rowsOf(database, 'SELECT ntid, name FROM fields ORDER BY ntid, ord'))
    types.get(String(type))?.fields.push(String(name))
  return types
}

function* rowsOf(database: Database, query: string): Generator<SqlValue[]> {
  const statement = database.prepare(query)
  try {
    while (statement.step()) yield statement.get()
  } finally {
    statement.free()
  }
}

function* notesOf(database: Database, types: ReadonlyMap<string, NoteType>): Generator<Note> {
  let place = 0
  const query = `SELECT CAST(mid AS TEXT), substr(tags, 1, 2000), substr(flds, 1, ${4 * LIMITS.field}) FROM notes ORDER BY id`
  for (const [type, tags, fields] of rowsOf(database, query)) {
    place++
    yield {
      place,
      tags: String(tags).split(/\s+/).filter(Boolean),
      type: types.get(String(type)) ?? { name: '?', cloze: false, fields: [] },
      fields: String(fields).split('\u001f'),
    }
  }
}

/** The name of the one deck, or of that which all of them stand in. */
function deckOf(database: Database, tables: ReadonlySet<string>, used: ReadonlySet<string>): string | undefined {
  if (used.size === 0) return undefined
  const names = deckNames(database, tables).flatMap(([id, name]) => (used.has(id) ? [partsOf(name)] : []))
  const [first, ...others] = names
  const apart = first?.findIndex((part, at) => others.some(parts => parts[at] !== part)) ?? -1
  return (apart < 0 ? first : first?.slice(0, apart))?.at(-1)
}

function deckNames(database: Database, tables: ReadonlySet<string>): [id: string, name: string][] {
  if (tables.has('decks'))
    return [...rowsOf(database, 'SELECT CAST(id AS TEXT), name FROM decks NOT INDEXED')].map(([id, name]) => [
      String(id),
      String(name),
    ])
  const decks: Record<string, { name?: unknown } | null> = JSON.parse(
    String(database.exec('SELECT decks FROM col')[0]?.values[0]?.[0] ?? '{}'),
  )
  return Object.entries(decks).flatMap(([id, deck]) => (deck?.name === undefined ? [] : [[id, String(deck.name)]]))
}

function decksOf(database: Database, tables: ReadonlySet<string>): Set<string> {
  if (!tables.has('cards')) return new Set()
  return new Set([...rowsOf(database, 'SELECT DISTINCT CAST(did AS TEXT) FROM cards')].map(([id]) => String(id)))
}

/** Decks stand inside one another: `Docker::Chapter 1`. */
const partsOf = (name: string) => name.replaceAll('\u001f', '::').split('::')

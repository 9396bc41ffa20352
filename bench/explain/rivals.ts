import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import pg from 'pg'
import type { Term } from '../../src/domain/course.ts'

/** Another way to look a term up: a library, or Postgres. */
export interface Rival {
  name: string
  /** Looks one query up: slugs, best first. */
  find(query: string): Promise<string[]> | string[]
  /** Queries that are asked of it: it must not take minutes. */
  most: number
  close?: () => Promise<void>
}

const namesOf = ({ texts }: Term) => [texts.en, texts.ko].flatMap(text => (text ? [text.name, ...text.aliases] : []))

/** MiniSearch over all names, with the fuzziness and prefixes that its guide proposes. */
export function miniSearch(terms: readonly Term[]): Rival {
  const index = new MiniSearch({ fields: ['names'], idField: 'slug' })
  index.addAll(terms.map(term => ({ slug: term.slug, names: namesOf(term).join(' | ') })))
  const find = (query: string) => index.search(query, { fuzzy: 0.2, prefix: true }).map(({ id }) => String(id))
  return { name: 'MiniSearch', most: 100, find }
}

/** Fuse.js over all names, with its defaults. */
export function fuse(terms: readonly Term[]): Rival {
  const index = new Fuse(
    terms.map(term => ({ slug: term.slug, names: namesOf(term) })),
    { keys: ['names'] },
  )
  return { name: 'Fuse.js', most: 2, find: query => index.search(query, { limit: 3 }).map(({ item }) => item.slug) }
}

/** Postgres with a trigram index (GIN) over all names, in a database whose locale knows Hangul for letters. */
export async function trigrams(serverUrl: string, terms: readonly Term[]): Promise<Rival> {
  const admin = new pg.Client(serverUrl)
  await admin.connect()
  await admin.query(
    `CREATE DATABASE bench_trigrams TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
  )
  await admin.end()
  const address = new URL(serverUrl)
  address.pathname = '/bench_trigrams'
  const client = new pg.Client(address.href)
  await client.connect()
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  await client.query('CREATE TEMP TABLE bench_name (slug text, name text)')
  const rows = terms.flatMap(term => namesOf(term).map(name => [term.slug, name] as const))
  await client.query('INSERT INTO bench_name SELECT * FROM unnest($1::text[], $2::text[])', [
    rows.map(([slug]) => slug),
    rows.map(([, name]) => name),
  ])
  await client.query('CREATE INDEX ON bench_name USING gin (name gin_trgm_ops)')
  await client.query('ANALYZE bench_name')
  const statement = 'SELECT slug FROM bench_name WHERE name % $1 ORDER BY similarity(name, $1) DESC LIMIT 3'
  const find = async (query: string) => {
    const { rows: found } = await client.query<{ slug: string }>(statement, [query])
    return found.map(({ slug }) => slug)
  }
  return { name: 'pg_trgm', most: 50, find, close: () => client.end() }
}

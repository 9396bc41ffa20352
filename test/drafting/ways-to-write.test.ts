import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readNotes } from '../../src/drafting/read-notes.ts'
import { HEADINGS } from '../support/ways-to-write/headings.ts'
import { LISTS } from '../support/ways-to-write/lists.ts'
import { NAMES } from '../support/ways-to-write/names.ts'
import { PROGRAMS } from '../support/ways-to-write/programs.ts'
import { SENTENCES } from '../support/ways-to-write/sentences.ts'
import { TABLES } from '../support/ways-to-write/tables.ts'
import { ENGLISH, firstOf, isKorean, KOREAN, type Term, type Ways } from '../support/ways-to-write/terms.ts'
import { ARTICLES, pageWith } from '../support/ways-to-write/web-pages.ts'

const named = (ways: Ways) => Object.entries(ways)

/** All of the terms, each with what it means, and nothing else. */
async function expectAll(name: string, text: string, terms: readonly Term[]): Promise<void> {
  const draft = draftNotes(await readNotes({ name, bytes: new TextEncoder().encode(text) }))
  const found = new Map(draft.terms.map(term => [term.name.toLowerCase(), term.definition.toLowerCase()]))
  expect([...found.keys()].sort()).toEqual(terms.map(([each]) => each.toLowerCase()).sort())
  for (const [each, meaning] of terms) expect(found.get(each.toLowerCase())).toContain(meaning.slice(1, 10))
}

describe.each([
  ['English', ENGLISH],
  ['Korean', KOREAN],
])('six terms in %s are found', (_, terms) => {
  const title = isKorean(firstOf(terms)) ? '# 배의 구조' : '# Parts of a ship'

  test.each([
    ...named(LISTS),
    ...named(HEADINGS),
    ...named(TABLES),
    ...named(PROGRAMS),
    ...named(SENTENCES),
    ...named(NAMES),
  ])('written as %s', async (_way, write) => {
    await expectAll('notes.md', `${title}\n\n${write(terms)}\n`, terms)
  })

  test.each(named(ARTICLES))('on a page as %s', async (_way, write) => {
    await expectAll('page.html', pageWith(terms, write(terms)), terms)
  })
})

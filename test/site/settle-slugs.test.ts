import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'
import { renamed } from '../../src/site/browser/settled-slugs.ts'
import { DraftSchema } from '../../src/site/draft-schema.ts'
import { settleSlugs } from '../../src/site/settle-slugs.ts'

const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf']
const notes = readPastedNotes(
  `# Object orientation\n\n${names.map((name, at) => `- ${name}: a method of every object that does thing number ${at}`).join('\n')}\n`,
)

test('terms with the names of what every object has keep their slugs, and so do links to them', () => {
  const draft = draftNotes(notes)
  expect(draft.terms.map(term => term.slug)).toEqual(expect.arrayContaining(['constructor', 'tostring', 'valueof']))
  const settled = settleSlugs(draft)
  expect(settled).toEqual({ draft, slugs: {} })
  expect(renamed(draft, {})).toEqual(draft)
  expect(DraftSchema.safeParse(JSON.parse(JSON.stringify(settled.draft))).success).toBe(true)
})

test('what a host added gets a slug of its words, and what speaks of it the same', () => {
  const draft = draftNotes(notes)
  const [first] = draft.terms
  if (!first) throw new Error('no term')
  const added = { ...first, slug: 'new-ab12', name: 'Destructor', related: [] }
  const linked = { ...draft, terms: [{ ...first, related: ['new-ab12'] }, ...draft.terms.slice(1), added] }
  const { draft: after, slugs } = settleSlugs(linked)
  expect(slugs).toEqual({ 'new-ab12': 'destructor' })
  expect([after.terms[0]?.related, after.terms.at(-1)?.slug]).toEqual([['destructor'], 'destructor'])
  expect(renamed(linked, slugs)).toEqual(after)
  expect(settleSlugs(linked, 'new-ab12').draft).toEqual(linked)
})

import { draftApart } from '../../src/drafting/draft-apart.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { NotesError } from '../../src/drafting/notes-error.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'

const LONG = Array.from({ length: 1500 }, (_, at) => `- Tool ${at}: a thing of kind ${at} that does its work`).join(
  '\n',
)

describe('notes drafted in a thread of their own', () => {
  it('are drafted as they would be here, while everything else goes on', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await draftApart({ brought: { text: 'Kernel: the core of a system that manages the memory' } })
    turns = 0
    const { notes, draft } = await draftApart({ brought: { text: LONG } })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(20)
    expect(notes).toEqual(readPastedNotes(LONG))
    expect(draft).toEqual(draftNotes(notes))
  })

  it('are drafted again under the slugs that they had', async () => {
    const text = 'Kernel: the core of a system that manages the memory'
    const { draft } = await draftApart({ brought: { text } })
    const previous = { ...draft, terms: draft.terms.map(term => ({ ...term, slug: 'own-slug' })) }
    const again = await draftApart({ brought: { text: `${text}\n\nShell: a program that reads commands` }, previous })
    expect(again.draft.terms.map(term => term.slug)).toEqual(['own-slug', 'shell'])
  })

  it('say what to do when nothing can be drafted', async () => {
    const large = new TextEncoder().encode('a word and another\n'.repeat(30_000))
    const failed = await draftApart({ brought: { file: { name: 'large.txt', bytes: large } } }).catch(error => error)
    expect(failed).toBeInstanceOf(NotesError)
    expect(failed).toMatchObject({ key: 'notes.too-large', parameters: { most: 400_000 } })
  })

  it('are given up when they take too long, and the next are drafted', async () => {
    await expect(draftApart({ brought: { text: LONG } }, 1)).rejects.toMatchObject({ key: 'notes.too-slow' })
    const { draft } = await draftApart({ brought: { text: 'Kernel: the core of a system that manages the memory' } })
    expect(draft.terms).toHaveLength(1)
  })
})

import { readFileSync } from 'node:fs'
import type { Draft } from '../../src/drafting/draft.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'
import { redraft } from '../../src/drafting/redraft.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const PAGE = readFileSync('bench/drafting/pages/operating-systems.ko.txt', 'utf8')
const LINES = PAGE.split('\n').slice(0, 24)

type Edit = { kind: 'insert' | 'delete' | 'change' | 'move'; at: number; to: number; word: string }

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('insert', 'delete', 'change', 'move' as const),
    at: fc.nat(LINES.length - 1),
    to: fc.nat(LINES.length - 1),
    word: fc.stringMatching(/^[a-z]{3,8}$/),
  }),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<Edit[]>

function edited(lines: readonly string[], changes: readonly Edit[]): string[] {
  const result = [...lines]
  for (const { kind, at, to, word } of changes) {
    if (kind === 'insert') result.splice(at, 0, `- ${word}: 새로 배운 ${word} 개념을 가리키는 말`)
    if (kind === 'delete') result.splice(at, 1)
    if (kind === 'change' && result[at]?.trim()) result[at] = `${result[at]} (${word})`
    if (kind === 'move') result.splice(to, 0, ...result.splice(at, 1))
  }
  return result
}

const slugsOf = (draft: Draft) => [...draft.terms, ...draft.questions].map(entry => entry.slug)
const draftOf = (lines: readonly string[]) => draftNotes(readPastedNotes(lines.join('\n')))

test('random edits: nothing double, nothing lost, every slug of unchanged lines kept', () => {
  const first = draftOf(LINES)
  fc.assert(
    fc.property(edits, changes => {
      const lines = edited(LINES, changes)
      const again = redraft(first, readPastedNotes(lines.join('\n')))
      const slugs = slugsOf(again)
      expect(new Set(slugs).size).toBe(slugs.length)
      const names = again.terms.map(term => term.name)
      expect(new Set(names).size).toBe(names.length)
      // Whatever a draft from nothing finds is there.
      const fresh = draftOf(lines)
      const known = again.terms.flatMap(term => [term.name, ...term.aliases])
      for (const term of fresh.terms) expect(known).toContain(term.name)
      // Whatever stood in lines that are still there is what it was.
      const left = new Set(lines.map(line => line.trim()))
      for (const entry of [...first.terms, ...first.questions]) {
        if (!entry.quote.split('\n').every(line => left.has(line))) continue
        if (!('name' in entry)) continue
        expect(again.terms.find(term => term.slug === entry.slug)).toMatchObject({
          name: entry.name,
          quote: entry.quote,
        })
      }
      for (const question of again.questions)
        for (const slug of question.terms) expect(again.terms.map(term => term.slug)).toContain(slug)
    }),
    examples(50),
  )
})

test('what a host edited or turned off is kept while its lines stand, wherever they stand', () => {
  const first = draftOf(LINES)
  const mutex = first.terms.find(term => term.name === '뮤텍스')!
  mutex.definition = '상호 배제를 위한 잠금'
  mutex.off = true
  const again = redraft(first, readPastedNotes(['# 새 제목', '', ...LINES].join('\n')))
  const kept = again.terms.find(term => term.slug === mutex.slug)!
  expect(kept).toMatchObject({ definition: '상호 배제를 위한 잠금', off: true })
  expect(kept.lines).toEqual(mutex.lines.map(line => line + 2))
})

test('what is asked anew of a term that is left out, is left out with it', () => {
  const first = draftOf(LINES)
  const mutex = first.terms.find(term => term.name === '뮤텍스')!
  mutex.off = true
  const without = { ...first, questions: first.questions.filter(question => !question.terms.includes(mutex.slug)) }
  const again = redraft(without, readPastedNotes(LINES.join('\n')))
  const asked = again.questions.filter(question => question.terms.every(slug => slug === mutex.slug))
  expect(asked.length).toBeGreaterThan(0)
  for (const question of asked) expect(question).toMatchObject({ off: true, withTerm: true })
  expect(again.questions.some(question => !question.off)).toBe(true)
})

test('a line that changed keeps its slug under its name', () => {
  const first = draftOf(LINES)
  const lines = LINES.map(line => line.replace('서로가 가진 자원을 기다리며', '서로의 자원을 기다리며'))
  const again = redraft(first, readPastedNotes(lines.join('\n')))
  expect(again.terms.find(term => term.name === '교착 상태')?.slug).toBe(
    first.terms.find(term => term.name === '교착 상태')?.slug,
  )
  expect(again.terms.find(term => term.name === '교착 상태')?.definition).toContain('서로의 자원을')
})

describe('what is a host’s own', () => {
  const NOTES = [
    '# Containers',
    '',
    '- Container: a process kept apart from the rest of its host',
    '- Image: the files that a container starts from',
    '- Registry: a place where images are kept and fetched from',
    '',
    'All containers of a host share its kernel, which a virtual machine does not.',
  ]
  const own = { lines: [], quote: '' }
  const asked = (slug: string, terms: string[]): Draft['questions'][number] => ({
    slug,
    kind: 'short-answer',
    difficulty: 2,
    prompt: 'What is kept apart?',
    choices: [],
    accepted: ['a process'],
    explanation: 'It is.',
    terms,
    ...own,
  })
  const changed = NOTES.map(line => line.replace('kept apart from', 'isolated from'))
  const again = (draft: Draft, lines: readonly string[]) => redraft(draft, readPastedNotes(lines.join('\n')))

  test('a question about a term stays when the term’s line is changed', () => {
    const first = draftOf(NOTES)
    const question = asked('q-own', ['container'])
    // As one of a model that a host has taken: it has a line of its own, which stands.
    const [line] = NOTES.slice(-1)
    const taken = { ...asked('container-m-1', ['container']), prompt: 'What is shared?', lines: [7], quote: line! }
    const { questions } = again({ ...first, questions: [...first.questions, question, taken] }, changed)
    expect(questions).toContainEqual(question)
    expect(questions).toContainEqual(taken)
  })

  test('a term stays beside one that goes by its name, too', () => {
    const first = draftOf(['- Virtual machine (VM): a computer made of software', ...NOTES.slice(2)])
    const term = { slug: 'vm', name: 'VM', aliases: [], definition: 'Ours', related: [], ...own }
    const { terms } = again({ ...first, terms: [...first.terms, term] }, [
      '- Virtual machine (VM): a computer made of software',
      ...NOTES.slice(2),
    ])
    expect(terms).toContainEqual(term)
  })

  test('a name that was given to a term stays, and its slug with it, when its line is changed', () => {
    const first = draftOf(NOTES)
    const terms = first.terms.map(term => (term.slug === 'container' ? { ...term, name: 'Jail' } : term))
    const renamed = again({ ...first, terms }, changed).terms.filter(term => /^container/.test(term.slug))
    expect(renamed).toMatchObject([{ slug: 'container', name: 'Jail' }])
    expect(renamed[0]?.definition).toContain('isolated from')
  })

  test('the summary stays as it was edited, as long as its lines stand; one sentence whose line is changed is another', () => {
    const first = draftOf(NOTES)
    expect(first.summary.length).toBeGreaterThan(0)
    const edited = [
      { text: 'Our week in one sentence.', ...own },
      ...first.summary.map(each => ({ ...each, text: 'Edited' })),
    ]
    const moved = again({ ...first, summary: edited }, ['Another line', ...NOTES])
    expect(moved.summary.map(each => each.text)).toEqual(edited.map(each => each.text))
    for (const { lines, quote } of moved.summary)
      expect(lines.map(line => ['Another line', ...NOTES][line - 1]).join('\n')).toBe(quote)
    // What was taken out stays out, as long as there is something left.
    expect(again({ ...first, summary: edited.slice(0, 1) }, NOTES).summary).toEqual(edited.slice(0, 1))
    const gone = first.summary.flatMap(each => each.lines)
    const others = NOTES.map((line, at) => (gone.includes(at + 1) ? `${line} And more.` : line))
    const anew = again({ ...first, summary: edited }, others)
    expect(anew.summary[0]).toEqual(edited[0])
    expect(anew.summary.map(each => each.text)).not.toContain('Edited')
    expect(anew.summary).toHaveLength(edited.length)
  })

  test('the order in which entries were put stays; new ones come behind what they follow in the notes', () => {
    const first = draftOf(NOTES)
    const order = { ...first, terms: first.terms.toReversed(), questions: first.questions.toReversed() }
    expect(again(order, NOTES)).toEqual(order)
    const more = NOTES.toSpliced(3, 0, '- Sandbox: a place where nothing can do harm to the host')
    const { terms } = again(order, more)
    expect(terms.map(term => term.name)).toEqual(['Registry', 'Image', 'Container', 'Sandbox'])
  })
})

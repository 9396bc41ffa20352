import { readFileSync } from 'node:fs'
import type { Draft, DraftQuestion, DraftTerm } from '../../src/drafting/draft.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'
import { redraft } from '../../src/drafting/redraft.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const LINES = readFileSync('bench/drafting/pages/operating-systems.ko.txt', 'utf8').split('\n').slice(0, 24)
const OWN = { lines: [], quote: '' }

type Entry = DraftTerm | DraftQuestion

/** What is done to the notes between two drafts. */
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('insert', 'delete', 'change', 'move', 'double' as const),
    at: fc.nat(30),
    to: fc.nat(30),
  }),
  { maxLength: 3 },
)
/** What a host does to the draft. */
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom('rename', 'reword', 'off', 'merge', 'add', 'swap', 'summary', 'ask' as const),
    at: fc.nat(30),
    to: fc.nat(30),
  }),
  { maxLength: 4 },
)

const rounds = fc.array(fc.record({ edits, acts }), { minLength: 10, maxLength: 10 })
type Round = { edits: { kind: string; at: number; to: number }[]; acts: { kind: string; at: number; to: number }[] }

function edited(lines: readonly string[], changes: Round['edits'], salt: string): string[] {
  const result = [...lines]
  for (const { kind, at: where, to } of changes) {
    const at = where % result.length
    if (kind === 'insert') result.splice(at, 0, `- 낱말${salt}${at}: 새로 배운 ${salt} 개념을 가리키는 말`)
    if (kind === 'delete' && result.length > 12) result.splice(at, 1)
    if (kind === 'change' && result[at]?.trim()) result[at] = `${result[at]} (${salt})`
    if (kind === 'move') result.splice(to % result.length, 0, ...result.splice(at, 1))
    if (kind === 'double') result.splice(to % result.length, 0, result[at] ?? '')
  }
  return result
}

function worked(draft: Draft, all: Round['acts'], salt: string): Draft {
  let of = draft
  for (const [nth, { kind, at, to }] of all.entries()) {
    const term = of.terms[at % of.terms.length]
    const other = of.terms[to % of.terms.length]
    if (!term || !other) return of
    const change = (slug: string, by: Partial<DraftTerm>) => {
      of = { ...of, terms: of.terms.map(each => (each.slug === slug ? { ...each, ...by } : each)) }
    }
    const id = `${salt}-${nth}`
    if (kind === 'rename') change(term.slug, { name: `우리말 ${id}` })
    if (kind === 'reword') change(term.slug, { definition: `우리 설명 ${id}` })
    if (kind === 'off') change(term.slug, { off: true })
    if (kind === 'merge' && term !== other) {
      const aliases = [...new Set([...other.aliases, term.name, ...term.aliases])].filter(each => each !== other.name)
      const lines = [...new Set([...other.lines, ...term.lines])].sort((a, b) => a - b)
      change(other.slug, { aliases, lines, quote: [other.quote, term.quote].filter(Boolean).join('\n'), off: false })
      change(term.slug, { off: true })
    }
    if (kind === 'add')
      of = {
        ...of,
        terms: [
          ...of.terms,
          { slug: `own-${id}`, name: `보탠 말 ${id}`, aliases: [], definition: '보탠 설명', related: [], ...OWN },
        ],
      }
    if (kind === 'swap') of = { ...of, terms: of.terms.toReversed() }
    if (kind === 'summary') of = { ...of, summary: [...of.summary, { text: `우리 요약 ${id}`, ...OWN }] }
    if (kind === 'ask')
      of = {
        ...of,
        questions: [
          ...of.questions,
          {
            slug: `q-${id}`,
            kind: 'short-answer',
            difficulty: 1,
            prompt: `질문 ${id}?`,
            choices: [],
            accepted: ['답'],
            explanation: '답',
            terms: [term.slug],
            ...OWN,
          },
        ],
      }
  }
  return of
}

const words = <E extends Entry>({
  lines: _,
  related: __,
  terms: ___,
  ...rest
}: E & { related?: unknown; terms?: unknown }) => rest

test('over ten rounds of edits, of the notes and by a host, nothing is double, and nothing that stands is lost', () => {
  const first = draftNotes(readPastedNotes(LINES.join('\n')))
  fc.assert(
    fc.property(rounds, all => {
      let lines = LINES
      let draft = first
      for (const [nth, round] of (all as Round[]).entries()) {
        draft = worked(draft, round.acts, `${nth}`)
        lines = edited(lines, round.edits, `${'abcdefghij'[nth]}`)
        const notes = readPastedNotes(lines.join('\n'))
        const again = redraft(draft, notes)
        for (const kind of ['terms', 'questions'] as const) {
          const slugs = again[kind].map(each => each.slug)
          expect(new Set(slugs).size).toBe(slugs.length)
        }
        const standing = new Set(notes.lines.map(line => line.trim()))
        const isStanding = (entry: { quote: string; lines: number[] }) =>
          entry.lines.length === 0 || entry.quote.split('\n').every(line => standing.has(line))
        // What stands, or is a host's own, is as it was.
        for (const before of draft.terms)
          if (isStanding(before))
            expect(words(again.terms.find(each => each.slug === before.slug) ?? first.terms[0]!)).toEqual(words(before))
        for (const before of draft.questions) {
          const isAbout = before.terms.some(slug => again.terms.some(each => each.slug === slug))
          if (isStanding(before) && (isAbout || before.lines.length === 0))
            expect(words(again.questions.find(each => each.slug === before.slug) ?? again.questions[0]!)).toEqual(
              words(before),
            )
        }
        for (const before of draft.summary)
          if (isStanding(before)) expect(again.summary.map(each => each.text)).toContain(before.text)
        // What was left out is not back.
        const left = new Set(draft.terms.flatMap(each => (each.off ? [each.slug] : [])))
        for (const each of again.terms) if (left.has(each.slug)) expect(each.off).toBe(true)
        // Lines are where they say.
        for (const { lines: own, quote } of [...again.terms, ...again.questions, ...again.summary])
          expect([...new Set(own.map(line => notes.lines[line - 1]?.trim()))].sort()).toEqual(
            own.length === 0 ? [] : [...new Set(quote.split('\n'))].sort(),
          )
        // Every question is about terms that are there.
        const there = new Set(again.terms.map(each => each.slug))
        for (const { terms } of again.questions) for (const slug of terms) expect(there).toContain(slug)
        // Of two lines that are alike, an entry may be at either.
        const entries = (of: Draft) => [...of.terms.map(words), ...of.questions.map(words)]
        expect(entries(redraft(again, notes))).toEqual(entries(again))
        draft = again
      }
    }),
    examples(12),
  )
})

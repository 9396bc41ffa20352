import { QUESTION_KINDS } from '../../src/domain/course.ts'
import { type Candidate, expectedRight, pickQuestion, rulesOf } from '../../src/domain/selection.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const NOW = new Date('2026-12-07T00:30:00Z')
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const candidate = (slug: string, chapter: number, changes: Partial<Candidate> = {}): Candidate => ({
  slug,
  chapter,
  kind: 'single-choice',
  terms: [slug],
  asked: 0,
  right: 0,
  answered: 0,
  lastAskedAt: null,
  open: false,
  ...changes,
})
const asked = (slug: string, chapter: number, right: number, days: number, changes: Partial<Candidate> = {}) =>
  candidate(slug, chapter, { asked: 1, right, answered: 10, lastAskedAt: ago(days), ...changes })
const pick = (candidates: Candidate[], chapter: number, now = NOW) =>
  pickQuestion(candidates, { chapter, now, seed: 7 })

test('the current chapter comes first, then what was left of earlier ones', () => {
  expect(pick([candidate('old', 1), candidate('new', 2)], 2)?.candidate.slug).toBe('new')
  expect(pick([candidate('older', 1), candidate('old', 2)], 3)?.candidate.slug).toBe('old')
})

test('every third question is a review of what the group knows least; what nobody was asked yet is no review', () => {
  const pool = [asked('easy', 1, 9, 10), asked('hard', 1, 1, 10), candidate('unasked', 1), candidate('new', 2)]
  expect(pick(pool, 2)).toMatchObject({
    candidate: { slug: 'hard' },
    reason: { why: 'review', days: 10, expected: expect.any(Number) },
  })
})

test('of two that were known alike, the one asked longer ago returns', () => {
  expect(pick([asked('lately', 1, 6, 8), asked('long-ago', 1, 6, 40)], 1)?.candidate.slug).toBe('long-ago')
})

test('what was asked this week does not return while there is another', () => {
  expect(pick([asked('monday', 1, 0, 1), asked('tuesday', 1, 0, 0), candidate('new', 1)], 1)?.candidate.slug).toBe(
    'new',
  )
})

test('what everybody knows, or nobody could, waits for what is worth asking', () => {
  const pool = [
    asked('known', 1, 10, 6, { answered: 10, right: 400 }),
    asked('hopeless', 1, 0, 400, { answered: 400 }),
    asked('worth', 1, 6, 20),
  ]
  pool[0]!.answered = 400
  expect(expectedRight(pool[0]!, NOW)).toBeGreaterThan(0.95)
  expect(expectedRight(pool[1]!, NOW)).toBeLessThan(0.3)
  expect(pick(pool, 1)?.candidate.slug).toBe('worth')
})

test('an open question is never asked meanwhile', () => {
  expect(pick([candidate('open', 1, { asked: 1, open: true, lastAskedAt: ago(0) })], 1)).toBeUndefined()
})

test('neither the kind nor a term comes twice running', () => {
  const before = asked('before', 1, 5, 1, { kind: 'cloze', terms: ['image'] })
  const pool = [
    before,
    candidate('same-kind', 1, { kind: 'cloze', terms: ['volume'] }),
    candidate('same-term', 1, { terms: ['image', 'layer'] }),
    candidate('other', 1, { terms: ['network'] }),
  ]
  expect(pick(pool, 1)?.candidate.slug).toBe('other')
})

test('later chapters are never asked, and without any question there is none', () => {
  expect(pick([candidate('later', 3)], 2)).toBeUndefined()
  expect(pick([], 1)).toBeUndefined()
})

test('whatever the history, something is asked that is not open, and new ones all have their turn', () => {
  const shape = fc.array(
    fc.record({ chapter: fc.integer({ min: 1, max: 3 }), kind: fc.constantFrom(...QUESTION_KINDS) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(shape, fc.integer(), (shapes, seed) => {
      const pool = shapes.map(({ chapter, kind }, index) => candidate(`q${index}`, chapter, { kind, terms: [] }))
      for (let day = 0; day < 3 * pool.length; day++) {
        const now = new Date(NOW.getTime() + day * 86_400_000)
        for (const each of pool) each.open = each.lastAskedAt?.getTime() === now.getTime() - 86_400_000
        const picked = pickQuestion(pool, { chapter: 3, now, seed })
        if (!picked) {
          expect(pool.every(each => each.open)).toBe(true)
          continue
        }
        expect(picked.candidate.open).toBe(false)
        expect(picked.reason.why === 'new').toBe(picked.candidate.asked === 0)
        picked.candidate.asked++
        picked.candidate.lastAskedAt = now
      }
      expect(pool.every(each => each.asked > 0)).toBe(true)
    }),
  )
})

test('a question whose difficulty is known is expected by that, not by those who chose to answer it', () => {
  const history = { right: 9, answered: 10, lastAskedAt: ago(400) }
  expect(expectedRight({ ...history, known: 0.35 }, NOW)).toBeCloseTo(0.35, 3)
  expect(expectedRight({ ...history, known: null }, NOW)).toBeCloseTo(10 / 12, 3)
  const pool = [
    asked('before', 1, 5, 2, { kind: 'cloze' }),
    asked('few', 1, 5, 400),
    asked('able', 1, 9, 400, { known: 0.1 }),
    asked('all', 1, 5, 400, { known: 0.97 }),
  ]
  expect(pick(pool, 1)?.candidate.slug).toBe('few')
})

test('whatever was asked and answered: no term and no kind twice running, nothing out of the band, where anything else is left', () => {
  const shape = fc.record({
    chapter: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom(...QUESTION_KINDS),
    terms: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 2 }),
    ability: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const seen = { term: 0, kind: 0, band: 0 }
  fc.assert(
    fc.property(fc.array(shape, { minLength: 2, maxLength: 20 }), fc.integer(), (shapes, seed) => {
      const pool = shapes.map(({ chapter, kind, terms }, index) => candidate(`q${index}`, chapter, { kind, terms }))
      const abilityOf = new Map(pool.map((each, index) => [each, shapes[index]?.ability ?? 0]))
      let before: Candidate | undefined
      for (let day = 0; day < 60; day++) {
        const now = new Date(NOW.getTime() + day * 86_400_000)
        for (const each of pool) each.open = each === before
        const picked = pickQuestion(pool, { chapter: 1 + Math.floor(day / 20), now, seed: seed + day })
        if (!picked) continue
        const broken = rulesOf(before, now).map(rule => !rule(picked.candidate))
        const free = pool.filter(each => !each.open && each.chapter <= 1 + Math.floor(day / 20))
        // Nothing else was left that breaks less: no rule is broken while one could keep it and those that weigh more.
        for (const [at, isBroken] of broken.entries()) {
          if (!isBroken) continue
          const rules = rulesOf(before, now)
          const better = free.filter(each =>
            rules.slice(0, at + 1).every((rule, of) => rule(each) || (of < at && broken[of])),
          )
          expect(better).toEqual([])
        }
        if (picked.reason.why === 'review' && !broken[2]) {
          expect(picked.reason.expected).toBeGreaterThanOrEqual(0.3)
          expect(picked.reason.expected).toBeLessThanOrEqual(0.95)
        }
        seen.term += Number(!broken[1])
        seen.band += Number(!broken[2])
        seen.kind += Number(!broken[3])
        const { candidate: one } = picked
        one.asked++
        one.answered += 10
        one.right += Math.round(10 * (abilityOf.get(one) ?? 0))
        one.lastAskedAt = now
        before = one
      }
    }),
    examples(60),
  )
  // The property speaks of something: mostly the rules are kept.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500)
})

test('with enough of every kind no rule is ever broken', () => {
  const pool = Array.from({ length: 60 }, (_, at) =>
    candidate(`q${at}`, 1, { kind: QUESTION_KINDS[at % QUESTION_KINDS.length], terms: [`t${at % 12}`] }),
  )
  let before: Candidate | undefined
  for (let day = 0; day < 120; day++) {
    const now = new Date(NOW.getTime() + day * 86_400_000)
    for (const each of pool) each.open = each === before
    const picked = pickQuestion(pool, { chapter: 1, now, seed: day })
    if (!picked) throw new Error('nothing was picked')
    expect(rulesOf(before, now).every(rule => rule(picked.candidate))).toBe(true)
    Object.assign(picked.candidate, { asked: picked.candidate.asked + 1, lastAskedAt: now })
    picked.candidate.answered += 10
    picked.candidate.right += 6
    before = picked.candidate
  }
})

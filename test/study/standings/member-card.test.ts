import type { Part } from '../../../src/domain/card.ts'
import { afterReview } from '../../../src/domain/memory.ts'
import { calendarStart, REST, studyCalendar } from '../../../src/domain/study-calendar.ts'
import { calendarPart } from '../../../src/study/standings/calendar-part.ts'
import { knownTerms, termButtons, termParts } from '../../../src/study/standings/terms-part.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { tinyCourse } from '../../support/course.ts'
import { sampleCards } from '../../support/sample-cards.ts'

const NOW = new Date('2026-11-26T03:00:00Z')
const en = speechOf({ language: 'en', timezone: 'Asia/Seoul' })
const day = 24 * 60 * 60 * 1000

const memory = (item: string, stability: number) => ({
  item,
  stability,
  lastAt: new Date(NOW.getTime() - 10 * day),
  dueAt: NOW,
  question: null,
})

test('terms are ordered by the chance to recall them tomorrow; what is not in the course any more is left out', () => {
  const terms = knownTerms(
    tinyCourse(),
    [memory('term:image', 3), memory('term:gone', 1), memory('term:container', 30)],
    'en',
    NOW,
  )
  expect(terms.map(each => each.slug)).toEqual(['image', 'container'])
  expect(terms[1]!.recall).toBeGreaterThan(0.9)
  expect(terms[0]!.recall).toBeLessThan(0.9)
})

test('what was missed a moment ago is known least, though whoever was just told the answer remembers it', () => {
  const answered = (slug: string, rating: 1 | 3, minutes: number) => ({
    ...afterReview(undefined, rating, new Date(NOW.getTime() - minutes * 60_000)),
    item: `term:${slug}`,
    question: null,
  })
  const terms = knownTerms(tinyCourse(), [answered('image', 1, 1), answered('container', 3, 300)], 'en', NOW)
  expect(terms.map(each => each.slug)).toEqual(['image', 'container'])
  expect(Math.round(100 * (terms[0]?.recall ?? 1))).toBeLessThan(90)
})

test('three from either end, none twice, each with its percent; the weakest can be explained, and what is due reviewed', () => {
  const terms = ['a', 'b', 'c', 'd'].map((name, at) => ({ slug: name, name, recall: at / 4 }))
  const [, weak, , strong] = termParts(en, terms) as Extract<Part, { type: 'progress' }>[]
  expect(weak!.bars.map(bar => bar.label)).toEqual(['a', 'b'])
  expect(strong!.bars.map(bar => bar.label)).toEqual(['d', 'c'])
  expect(strong!.bars[0]!.detail).toBe('75% likely to be remembered tomorrow')
  expect(termButtons(en, terms, 2)).toEqual([
    {
      type: 'buttons',
      buttons: [
        { label: 'Review (2)', action: 'review', style: 'primary' },
        { label: 'Explain a', action: 'term:a' },
        { label: 'Explain b', action: 'term:b' },
      ],
    },
  ])
  expect(termButtons(en, [], 0)).toEqual([])
  expect(termParts(en, [])).toEqual([])
})

/** What is shown of terms that are known so well, in percent: titles, and the names below each. */
function shownOf(...percents: number[]): [title: string, names: string][] {
  const terms = percents.map((percent, at) => ({ slug: `t${at}`, name: 'abcdefgh'.charAt(at), recall: percent / 100 }))
  const parts = termParts(en, terms)
  return parts.flatMap((part, at) => {
    const bars = parts[at + 1]
    return part.type === 'text' && bars?.type === 'progress'
      ? [[part.markdown.replaceAll('*', ''), bars.bars.map(({ label }) => label).join('')]]
      : []
  })
}

test.each<[what: string, percents: number[], shown: [string, string][]]>([
  ['the only one is neither', [77], [['Met so far', 'a']]],
  ['none where all are known alike', [77, 77.2, 77.4, 77], [['Known equally well', 'abc']]],
  [
    'those alike with the strongest are not weak',
    [40, 90, 90, 90],
    [
      ['Weakest now', 'a'],
      ['Strongest now', 'dcb'],
    ],
  ],
  [
    'those alike with the weakest are not strong',
    [60, 60, 60, 95],
    [
      ['Weakest now', 'abc'],
      ['Strongest now', 'd'],
    ],
  ],
  [
    'two that differ',
    [60, 95],
    [
      ['Weakest now', 'a'],
      ['Strongest now', 'b'],
    ],
  ],
])('a term is among the weakest or the strongest where there is a difference to see: %s', (_, percents, shown) => {
  expect(shownOf(...percents)).toEqual(shown)
})

test('the calendar begins on a Monday and ends today, in picture, in words and in marks', () => {
  expect(calendarStart('2026-11-26')).toBe('2026-09-07')
  const counts = new Map([
    ['2026-11-26', 6],
    ['2026-11-23', 1],
    ['2026-09-06', 9],
  ])
  const calendar = studyCalendar(counts, new Set(['2026-11-23', '2026-11-24']), '2026-11-26')
  expect(calendar.days).toHaveLength(81)
  expect(calendar.days.slice(-4)).toEqual([1, REST, 0, 6])
  const part = calendarPart(en, { ...calendar, language: 'en', streak: 3, reviewStreak: 0 })
  if (part.type !== 'image') throw new Error('no picture')
  expect(part.alt).toBe(
    'The last 12 weeks: 2 days of study, 7 questions answered, practice and reviews included. Daily streak 3, review streak 0. Week of 23 Nov: Mon 1, Thu 6.',
  )
  const lines = part.text.split('\n')
  expect(lines).toHaveLength(9)
  expect(lines[1]).toMatch(/^⬜{11}🟦 Mon$/u)
  expect(lines[2]).toMatch(/^⬜{11}🟨 Tue$/u)
  expect(lines[4]).toMatch(/^⬜{11}🟪 Thu$/u)
  expect(lines[5]).toMatch(/^⬜{11}\u3000 Fri$/u)
})

test('the words of the calendar are within the alternative text of either platform', async () => {
  for (const language of ['ko', 'en'] as const) {
    const part = (await sampleCards(language))['member (/me)']!.parts.find(each => each.type === 'image')
    expect(part?.type === 'image' && part.alt.length).toBeLessThan(1024)
  }
})

import { readdirSync, readFileSync } from 'node:fs'
import { SlugSchema } from '../../src/content/front-matter.ts'
import { squash } from '../../src/domain/normalise.ts'
import { faultsOf, untested } from '../../src/drafting/check-draft.ts'
import { draftToChapter } from '../../src/drafting/draft-chapter.ts'
import { draftJson } from '../../src/drafting/draft-json.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { unescaped } from '../../src/drafting/markdown.ts'
import { readNotes, readPastedNotes } from '../../src/drafting/read-notes.ts'

const PAGES = 'bench/drafting/pages'
const pages = readdirSync(PAGES).filter(name => !name.endsWith('.json'))
const read = (name: string) => readNotes({ name, bytes: readFileSync(`${PAGES}/${name}`) })
const draftOf = (text: string) => draftNotes(readPastedNotes(text))
const termsOf = (text: string) =>
  draftOf(text).terms.map(term => [term.name, ...term.aliases, unescaped(term.definition)])

describe.each(pages)('%s', name => {
  test('nine terms of ten are found, and four of five drafted ones are in the list', async () => {
    const draft = draftNotes(await read(name))
    const gold = JSON.parse(
      readFileSync(`${PAGES}/${name.replace(/(?:\.(?:ko|en))?\.\w+$/, '')}.gold.json`, 'utf8'),
    ) as string[]
    const names = new Set(draft.terms.flatMap(term => [term.name, ...term.aliases]).map(squash))
    const listed = new Set(gold.map(squash))
    expect(gold.filter(term => names.has(squash(term))).length / gold.length).toBeGreaterThanOrEqual(0.85)
    const wanted = draft.terms.filter(term => [term.name, ...term.aliases].some(each => listed.has(squash(each))))
    expect(wanted.length / draft.terms.length).toBeGreaterThanOrEqual(0.8)
  })

  test('every term and right answer stands in the lines it names; no question gives itself away', async () => {
    const notes = await read(name)
    const draft = draftNotes(notes)
    const said = (lines: readonly number[]) => squash(unescaped(lines.map(line => notes.lines[line - 1]).join(' ')))
    for (const term of draft.terms) {
      expect(said(term.lines)).toContain(squash(unescaped(term.definition)))
      expect(SlugSchema.safeParse(term.slug).success).toBe(true)
    }
    for (const question of draft.questions) {
      expect(SlugSchema.safeParse(question.slug).success).toBe(true)
      expect({ question, faults: faultsOf(question) }).toEqual({ question, faults: [] })
      const right =
        question.kind === 'true-false'
          ? []
          : [
              ...question.choices.filter(choice => choice.right).map(choice => choice.text),
              ...question.accepted.slice(0, 1),
            ]
      for (const answer of right) expect(said(question.lines)).toContain(squash(unescaped(answer)))
    }
    expect(untested(draft)).toEqual([])
    const slugs = [...draft.terms, ...draft.questions].map(entry => entry.slug)
    expect(new Set(slugs).size).toBe(slugs.length)
  })
})

test('all five kinds are asked, and the same notes give the same draft', async () => {
  const notes = await read('operating-systems.ko.txt')
  const draft = draftNotes(notes)
  expect(new Set(draft.questions.map(question => question.kind)).size).toBe(5)
  expect(draftNotes(await read('operating-systems.ko.txt'))).toEqual(draft)
})

test.each<[string, string[]]>([
  ['컨테이너: 호스트와 격리된 프로세스', ['컨테이너', '호스트와 격리된 프로세스']],
  ['컨테이너(container) - 호스트와 격리된 프로세스', ['컨테이너', 'container', '호스트와 격리된 프로세스']],
  ['컨테이너 → 호스트와 격리된 채 도는 프로세스', ['컨테이너', '호스트와 격리된 채 도는 프로세스']],
  ['컨테이너는 호스트와 격리된 프로세스이다.', ['컨테이너', '호스트와 격리된 프로세스이다.']],
  ['컨테이너란 호스트와 격리된 프로세스를 말한다.', ['컨테이너', '호스트와 격리된 프로세스를 말한다.']],
  ['**Container** is a process kept apart from the host.', ['Container', 'a process kept apart from the host.']],
  [
    'A container is a process that is kept apart from the host.',
    ['Container', 'a process that is kept apart from the host.'],
  ],
  ['Container\n: a process kept apart from the host', ['Container', 'a process kept apart from the host']],
  [
    'Local area network (LAN): computers joined within one building',
    ['Local area network', 'LAN', 'computers joined within one building'],
  ],
  [
    '| Term | Meaning |\n|---|---|\n| Container | a process kept apart from the host |',
    ['Container', 'a process kept apart from the host'],
  ],
  ['## 컨테이너란?\n\n호스트와 격리된 프로세스입니다.', ['컨테이너', '호스트와 격리된 프로세스입니다.']],
  [
    '- 컨테이너\n  - 호스트와 격리된 프로세스를 하나로 묶은 것',
    ['컨테이너', '호스트와 격리된 프로세스를 하나로 묶은 것'],
  ],
  ['```sh\ndocker ps  # lists running containers\n```', ['docker ps', 'lists running containers']],
])('%j', (text, expected) => {
  expect(termsOf(text)).toEqual([expected])
})

test('what only looks like a term is none', () => {
  const draft = draftOf(
    [
      '# Notes',
      'Note: read this twice before the exam',
      'Author: Kim',
      'Date: 2024-01-02',
      '1789: the Revolution began in Paris',
      'Example: a dog that barks at night',
      'Container: a process kept apart from the host',
    ].join('\n\n'),
  )
  expect(draft.terms.map(term => term.name)).toEqual(['Container'])
})

test('what is only named is marked as unsure', () => {
  const draft = draftOf(
    '요즘은 리눅스 컨테이너(LXC) 기술을 그대로 가져다 쓰는 곳이 많지 않다.\n\n이미지: 컨테이너를 만드는 데 필요한 모든 파일',
  )
  expect(draft.terms.find(term => term.aliases.includes('LXC'))?.unsure).toBe('named-only')
})

test('JSON has names for slugs and no marks; a chapter has the words of a course', async () => {
  const draft = draftNotes(await read('transactions.en.md'))
  const json = draftJson(draft)
  expect(json.terms[0]).toMatchObject({ name: 'Transaction', lines: [11, 12] })
  expect(
    json.questions.every(question => question.terms.every(name => json.terms.some(term => term.name === name))),
  ).toBe(true)
  draft.terms[0]!.off = true
  const { chapter, terms, questions } = draftToChapter(draft, { slug: '07-transactions', number: 7 })
  expect(chapter).toMatchObject({ number: 7, texts: { en: { title: 'Chapter 7: Transactions and isolation' } } })
  expect(terms).toHaveLength(draft.terms.length - 1)
  expect(questions.every(question => question.terms.every(slug => terms.some(term => term.slug === slug)))).toBe(true)
})

const talks = Array.from(
  { length: 8 },
  (_, at) => `We went on to house ${at}. "Who is there?" asked a voice. Nobody answered for a while. The rain went on.`,
)

test('a text in which people speak is a story, unless it sets words in bold', () => {
  const said = [
    'A weir is a low wall that raises the water of a river.',
    'A levee is a bank that keeps a river in its bed.',
  ]
  expect(() => draftOf([...talks, ...said].join('\n\n'))).toThrow('No term is explained')
  const bold = talks.map((talk, at) => talk.replace(`house ${at}`, `**house ${at}**`))
  expect(draftOf([...bold, ...said].join('\n\n')).terms.map(term => term.name)).toEqual(
    expect.arrayContaining(['Weir', 'Levee']),
  )
})

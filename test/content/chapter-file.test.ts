import iconv from 'iconv-lite'
import { readChapterFile } from '../../src/content/chapter-file.ts'
import { formatProblem } from '../../src/content/problem.ts'
import type { QuestionText } from '../../src/domain/course.ts'
import { decodeText } from '../../src/domain/decode.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const FRONT = '---\nchapter: 1\nslug: 01-first\nlanguage: en\ntitle: First\n---\n\n'
const TERMS = '## Terms\n\n### Container\n\n- slug: container\n\nA boxed process.\n\n'
const QUESTION = `### shares

- kind: single-choice
- difficulty: 2

What is shared?

- [ ] The file system
- [x] The kernel

> One kernel for all.
`
const file = ({ front = FRONT, summary = 'The **first**.', terms = TERMS, questions = QUESTION } = {}) =>
  `${front}# First\n\n## Summary\n\n${summary}\n\n${terms}## Questions\n\n${questions}`

const read = (source: string) => readChapterFile('tiny/01-first.en.md', source)

/** Reads a source that must be right, and gives its only question. */
function question(source: string) {
  const { chapter, problems } = read(source)
  expect(problems.map(formatProblem)).toEqual([])
  return chapter?.questions[0]
}

const written = (keys: string, prompt = 'What runs an image?') =>
  file({ questions: `### runs\n\n- kind: short-answer\n- difficulty: 1\n${keys}\n\n${prompt}\n\n> It does.\n` })

test('the extended format: terms, sources, feedback below choices, a code block in the prompt', () => {
  const read = question(
    file({
      questions: `### shares

- kind: single-choice
- difficulty: 2
- terms: container, container
- sources: https://docs.docker.com/engine/, <https://example.org/a,b>

What do they share?

\`\`\`sh
docker run -it alpine
\`\`\`

- [ ] Their file system
  Each has its own,
  unpacked from its *image*.
- [x] The \`kernel\`

> One kernel for all.
`,
    }),
  )
  expect(read).toMatchObject({
    terms: ['container', 'container'],
    sources: ['https://docs.docker.com/engine/', 'https://example.org/a,b'],
    text: {
      prompt: 'What do they share?\n\n```sh\ndocker run -it alpine\n```',
      choices: [
        { text: 'Their file system', right: false, feedback: 'Each has its own,\nunpacked from its *image*.' },
        { text: 'The `kernel`', right: true },
      ],
      explanation: 'One kernel for all.',
    },
  })
})

test.each([
  ['- accept: `docker ps`, `docker container ls`', ['docker ps', 'docker container ls'], { match: 'exact' }],
  ['- accept: `docker ps`, docker container ls', ['docker ps', 'docker container ls'], undefined],
  ['- accept: `docker ps`\n- match: text', ['docker ps'], { match: 'text' }],
  [
    '- accept: 4\n- match: number\n- tolerance: 0.5\n- unit: GB',
    ['4'],
    { match: 'number', tolerance: 0.5, unit: 'GB' },
  ],
  ['- accept: `a, b`, c', ['a, b', 'c'], undefined],
])('%j is read as %j', (keys, accepted, matching) => {
  const { text } = question(written(keys)) ?? {}
  expect(text).toEqual({
    prompt: 'What runs an image?',
    choices: [],
    accepted,
    explanation: 'It does.',
    ...(matching && { matching }),
  })
})

describe('files as they come are taken', () => {
  const encode = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM })
  const korean = file({ summary: '클라우드는 **빌려 쓰는** 컴퓨팅입니다.' })
  const tidy = read(korean).chapter

  test.each([
    ['a byte order mark', encode(korean, 'utf8', true)],
    ['CP949', encode(korean, 'cp949')],
    ['UTF-16, little end first', encode(korean, 'utf16le', true)],
    ['UTF-16, big end first, without a mark', encode(korean, 'utf16be')],
    ['CRLF', encode(korean.replaceAll('\n', '\r\n'), 'utf8')],
    ['CR alone', encode(korean.replaceAll('\n', '\r'), 'utf8')],
    ['letters taken apart, as macOS does', encode(korean.normalize('NFD'), 'utf8')],
    ['empty lines above the front matter', encode(`\n\n${korean}`, 'utf8')],
  ])('%s', (_, bytes) => {
    const decoded = decodeText(bytes)
    const { chapter, problems } = read(decoded?.text ?? '')
    expect(problems).toEqual([])
    const moved = (line: number) => line - (chapter?.summaryLine ?? 0)
    expect({ summary: chapter?.summary, terms: chapter?.terms.map(term => term.text) }).toEqual({
      summary: tidy?.summary,
      terms: tidy?.terms.map(term => term.text),
    })
    expect(moved(chapter?.questions[0]?.line ?? 0)).toBe((tidy?.questions[0]?.line ?? 0) - (tidy?.summaryLine ?? 0))
  })

  test('what is no text is no text', () => {
    expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0, 1]))).toBeUndefined()
    expect(decodeText(iconv.encode('Définition très générale, à côté de la forêt', 'latin1'))?.text).toContain('forêt')
  })

  const written: Partial<QuestionText> = { prompt: 'What?', accepted: ['컨테이너', 'kernel'], explanation: 'One.' }
  const keys = '- kind: short-answer\n- difficulty: 1\n'
  test.each([
    [
      'full-width colons, commas and digits',
      '- kind：short－answer\n- difficulty：１\n- accept： 컨테이너，kernel\n\nWhat?\n\n> One.',
    ],
    ['ideographic commas', `${keys}- accept: 컨테이너、kernel\n\nWhat?\n\n> One.`],
    ['keys below the prompt', 'What?\n\n- kind: short-answer\n- difficulty: 1\n- accept: 컨테이너, kernel\n\n> One.'],
    ['one key below the prompt', `${keys}\nWhat?\n\n- accept: 컨테이너, kernel\n\n> One.`],
    ['one key below the explanation', `${keys}\nWhat?\n\n> One.\n\n- accept: 컨테이너, kernel`],
    ['a list below a key', `${keys}- accept:\n  - 컨테이너\n  - kernel\n\nWhat?\n\n> One.`],
    ['a key given line by line', `${keys}- accept: 컨테이너\n- accept: kernel\n\nWhat?\n\n> One.`],
    ['a value over two lines', `${keys}- accept: 컨테이너,\n  kernel\n\nWhat?\n\n> One.`],
    ['no hyphens', 'kind: short-answer\ndifficulty: 1\naccept: 컨테이너, kernel\n\nWhat?\n\n> One.'],
    [
      'bold and code keys',
      '* **kind**: short-answer\n* `difficulty`: 1\n* **accept:** 컨테이너, kernel\n\nWhat?\n\n> One.',
    ],
    ['tabs and asterisks', '*\tkind: short-answer\n*\tdifficulty: 1\n*\taccept: 컨테이너,\tkernel\n\nWhat?\n\n> One.'],
    ['Korean keys and kinds', '- 종류: 단답형\n- 난이도: 쉬움\n- 정답: 컨테이너, kernel\n\nWhat?\n\n> One.'],
    ['other cases', '- Kind: Short Answer\n- Difficulty: EASY\n- Accept: 컨테이너, kernel\n\nWhat?\n\n> One.'],
    ['a comment and a rule', `${keys}- accept: 컨테이너, kernel\n\n<!-- to do:\n\nmore -->\n\nWhat?\n\n> One.\n\n---`],
  ])('%s', (_, body) => {
    const read = question(file({ questions: `### one\n\n${body}\n` }))
    expect(read).toMatchObject({ kind: 'short-answer', difficulty: 1, text: written })
  })

  const choices = [
    { text: 'a', right: false },
    { text: 'b', right: true },
  ]
  const picked = '- kind: single-choice\n- difficulty: 1\n'
  test.each([
    ['[X] and asterisks', `${picked}\nWhat?\n\n* [ ] a\n* [X] b\n\n> One.`],
    ['numbered choices', `${picked}\nWhat?\n\n1. [ ] a\n2. [x] b\n\n> One.`],
    ['an empty line between choices', `${picked}\nWhat?\n\n- [ ] a\n\n- [x] b\n\n> One.`],
    ['two kinds of bullets', `${picked}\nWhat?\n\n- [ ] a\n* [x] b\n\n> One.`],
    ['choices right below the keys', `${picked}- [ ] a\n- [x] b\n\nWhat?\n\n> One.`],
    ['no empty lines', `${picked}\nWhat?\n- [ ] a\n- [x] b\n> One.`],
  ])('%s', (_, body) => {
    const read = question(file({ questions: `### one\n\n${body}\n` }))
    expect(read?.text).toEqual({ prompt: 'What?', choices, accepted: [], explanation: 'One.' })
  })

  test.each([
    ['> One.\n\n> Two.', 'One.\n\nTwo.'],
    ['> One.\n>\n> Two.\n\n\n> Three.', 'One.\n\nTwo.\n\nThree.'],
    ['> [!NOTE]\n> One.', 'One.'],
    ['> One\n> ```sh\n> a > b\n> ```', 'One\n```sh\na > b\n```'],
  ])('the explanation %j is %j and not part of the prompt', (quotes, explanation) => {
    const read = question(file({ questions: `### one\n\n${keys}- accept: a\n\nWhat?\n\n${quotes}\n` }))
    expect(read?.text).toMatchObject({ prompt: 'What?', explanation })
  })

  test.each(['true', 'True', '참', 'O', '○', '예', 'yes'])('%s is true', answer => {
    const read = question(
      file({ questions: `### one\n\n- kind: OX\n- difficulty: 1\n- answer: ${answer}\n\nWhat?\n\n> One.\n` }),
    )
    expect(read?.text.choices.map(choice => choice.right)).toEqual([true, false])
  })

  test('Markdown is made such as every platform shows', () => {
    const summary = (text: string) => read(file({ summary: text })).chapter?.summary
    expect(summary('a<br>b <b>c</b> <code>d</code> <u>e</u><!-- f -->')).toBe('a  \nb **c** `d` e')
    expect(summary('[*a*][1] [b][] [b] ![c][1]\n\n[1]: https://x.y/1\n[b]: https://x.y/b')).toBe(
      '[*a*](https://x.y/1) [b](https://x.y/b) [b](https://x.y/b) ![c](https://x.y/1)',
    )
    expect(summary('a[^1]\n\n[^1]: The *note*.')).toBe('a (The *note*.)')
    expect(summary('<a href="https://x.y">a</a> `<b>` docker run <image>')).toBe(
      '[a](https://x.y) `<b>` docker run \\<image>',
    )
    expect(summary('<div><p>a</p><ul><li>b</li></ul></div>')).toBe('a\n\n- b')
    expect(summary('A\n\n### Sub\n\n<!-- x -->\n\nB')).toBe('A\n\n### Sub\n\nB')
    expect(summary('| a | b |\n|---|---|\n| c<br>d | `e` |')).toBe('| a | b |\n|---|---|\n| c d | `e` |')
    expect(
      read(file({ terms: '## Terms\n\n### AT&amp;T `ps`\n\n- slug: att\n- aliases: C&#43;&#43;, <none>\n\nX.\n\n' }))
        .chapter?.terms[0]?.text,
    ).toEqual({ name: 'AT&T ps', aliases: ['C++', '<none>'], definition: 'X.' })
  })

  test('headings of every sort', () => {
    const setext = `${FRONT}Summary\n---\n\nA\n\n${TERMS}Questions:\n-------\n\n${QUESTION}`
    expect(read(setext)).toMatchObject({ problems: [], chapter: { summary: 'A', questions: [{ slug: 'shares' }] } })
    const deep = read(
      file({ questions: `${QUESTION}\n#### two\n\n- kind: OX\n- difficulty: 1\n- answer: x\n\nX?\n\n> A.` }),
    )
    expect(deep.chapter?.questions.map(each => each.slug)).toEqual(['shares', 'two'])
  })

  test('front matter with full-width signs and a language in words', () => {
    const front = '---\nchapter：１\nslug: 01-first\nlanguage: 한국어\ntitle: 첫：장\n...\n\n'
    expect(readChapterFile('first.md', file({ front })).chapter).toMatchObject({
      chapter: 1,
      language: 'ko',
      title: '첫：장',
    })
  })
})

describe('what cannot be taken is told, with its line and what to do', () => {
  /** Every problem and warning of a file, and the text of the line that each names. */
  const told = (source: string) => {
    const { problems, warnings } = read(source)
    return [...problems, ...warnings].map(({ line, message }) => [source.split('\n')[line - 1], message])
  }
  const one = (body: string) => file({ questions: `### one\n\n${body}\n` })
  const keys = '- kind: short-answer\n- difficulty: 1\n- accept: a\n'
  const picked = '- kind: single-choice\n- difficulty: 1\n'

  test.each([
    ['a text below the explanation', one(`${keys}\nWhat?\n\n> One.\n\nTwo.`), 'Two.', /begin its lines with >/],
    [
      'a text among the choices',
      one(`${picked}\nWhat?\n\n- [ ] a\n\nHm.\n\n- [x] b\n\n> One.`),
      'Hm.',
      /move it above/,
    ],
    [
      'no explanation below the choices',
      one(`${picked}\nWhat?\n\n> One.\n\n- [ ] a\n- [x] b`),
      '### one',
      /as a quote/,
    ],
    ['[] for a box', one(`${picked}\nWhat?\n\n- [] a\n- [x] b\n\n> One.`), '- [] a', /“- \[ \] …”/],
    ['[v] for a box', one(`${picked}\nWhat?\n\n- [ ] a\n- [v] b\n\n> One.`), '- [v] b', /start with|“- \[ \] …”/],
    ['no space before a box', one(`${picked}\nWhat?\n\n-[ ] a\n-[x] b\n\n> One.`), '-[x] b', /“- \[ \] …”/],
    ['a choice without a box', one(`${picked}\nWhat?\n\n- [ ] a\n- b\n- [x] c\n\n> One.`), '- b', /start with \[ \]/],
    [
      'a list below a choice',
      one(`${picked}\nWhat?\n\n- [ ] a\n  - c\n- [x] b\n\n> One.`),
      '  - c',
      /a line of feedback/,
    ],
    ['a choice over two lines', one(`${picked}\nWhat?\n\n- [ ] a\nc\n- [x] b\n\n> One.`), 'c', /indent this line/],
    ['a choice twice', one(`${picked}\nWhat?\n\n- [ ] a\n- [x] a\n\n> One.`), '- [ ] a', /there twice/],
    [
      'an answer for choices',
      one(`${picked}- answer: B\n\nWhat?\n\n- [ ] a\n- [x] b\n\n> One.`),
      '- answer: B',
      /\[x\]/,
    ],
    ['a key misspelt', one(`${keys}- dificulty: 2\n\nWhat?\n\n> One.`), '- dificulty: 2', /did you mean difficulty/],
    ['a key twice', one(`${keys}- kind: cloze\n\nWhat?\n\n> One.`), '- kind: cloze', /given twice/],
    [
      'a thousands comma',
      one('- kind: short-answer\n- difficulty: 1\n- accept: 1,024\n\nWhat?\n\n> One.'),
      '- accept: 1,024',
      /write 1024/,
    ],
    ['a unit without numbers', one(`${keys}- unit: GB\n\nWhat?\n\n> One.`), '- unit: GB', /match: number/],
    [
      'a tolerance without end',
      one(`${keys}- match: number\n- tolerance: 1e999\n\nWhat?\n\n> One.`),
      '- tolerance: 1e999',
      /a number from 0/,
    ],
    [
      'a source that is no address',
      one(`${keys}- sources: the manual\n\nWhat?\n\n> One.`),
      '- sources: the manual',
      /https/,
    ],
    [
      'a gap of another length',
      one('- kind: cloze\n- difficulty: 1\n- accept: a\n\nX ___ y\n\n> One.'),
      '### one',
      /one gap ____/,
    ],
    ['##Terms', file({ terms: TERMS.replace('## Terms', '##Terms') }), '##Terms', /a space after ##/],
    ['###slug', file({ questions: `${QUESTION}\n###two\n` }), '###two', /a space after ###/],
    ['a line made a heading', one(`${keys}\nWhat?\n\n> One.\n\nTwo\n---`), 'Two', /empty line between/],
    ['a text above the first section', file({ front: `${FRONT}Lead.\n\n` }), 'Lead.', /below ## Summary/],
    ['a text above the first term', file({ terms: TERMS.replace('### C', 'Lead.\n\n### C') }), 'Lead.', /not shown/],
    ['no second line of ---', file({ front: FRONT.replace('First\n---', 'First\n') }), '---', /second line of ---/],
    [
      'a colon in a title',
      file({ front: FRONT.replace('First', 'Docker: first') }),
      'title: Docker: first',
      /double quotes/,
    ],
    [
      'a key of the front matter twice',
      file({ front: FRONT.replace('slug:', 'chapter: 2\nslug:') }),
      'chapter: 2',
      /unique/,
    ],
    ['a relative picture', file({ summary: '![a](img/a.png)' }), '![a](img/a.png)', /https/],
    ['a relative link', file({ summary: '[a](./a.md)' }), '[a](./a.md)', /https/],
    ['a reference to nothing', file({ summary: '[a][b]' }), '[a][b]', /\[name\]: https/],
    ['a footnote without text', file({ summary: 'a[^1]' }), 'a[^1]', /\[\^1\]: …/],
    ['a link of a wiki', file({ summary: '[[a]]' }), '[[a]]', /\[text\]\(https/],
    ['HTML', file({ summary: '<table><tr><td>a</table>' }), '<table><tr><td>a</table>', /expected Markdown/],
    ['a tag that is none', file({ summary: 'docker run <image>' }), 'docker run <image>', /back-ticks/],
    ['a code block without a language', file({ summary: '```\nls\n```' }), '```', /without a language/],
    ['an indented code block', file({ summary: 'a\n\n    ls' }), '    ls', /between lines of ```/],
    ['marks that are none', file({ summary: 'a ** b' }), 'a ** b', /as they stand/],
  ])('%s', (_, source, line, message) => {
    expect(told(source)).toContainEqual([line, expect.stringMatching(message)])
  })

  test('everything at once, in one run', () => {
    const front = '---\nchapter: one\nslug: 01-First\nlanguage: fr\ntitle: First\nauthor: me\n---\n\n'
    const source = file({
      front,
      terms: '## Terms\n\n### Container\n\n- aliasses: box\n\n',
      questions:
        '### One\n\n- kind: essay\n- difficulty: 9\n- match: fuzzy\n- terms: nowhere\n\n### two\n\n- kind: cloze\n',
    })
    expect(read(source).problems.map(problem => problem.message.replace(/[:,].*/, ''))).toEqual([
      'expected chapter to be the number of the chapter',
      'expected slug to be a slug of lower-case letters',
      'expected language to be one of ko',
      'unknown key author',
      'unknown key aliasses',
      'expected slug',
      'expected a definition below the term Container',
      'expected the heading of a question to be a slug of lower-case letters',
      'expected kind',
      'expected difficulty',
      'expected match',
      'expected the question One to end with an explanation',
      'expected the question One to have a prompt',
      'expected difficulty',
      'expected the question two to end with an explanation',
      'expected the question two to have a prompt',
      'expected a right answer in two',
      'expected exactly one gap ____ in the cloze question two',
    ])
  })
})

test('any text is read or told, at lines that are there, and never throws', () => {
  const pieces = fc.constantFrom(
    '---',
    '# ',
    '## Summary',
    '## 용어',
    '## Questions',
    '### a-b',
    '###c',
    '- kind: cloze',
    '- kind：OX',
    '- answer: x',
    '- accept: `a`, b',
    '- difficulty: 2',
    '- [ ] a',
    '- [x] b',
    '  feedback',
    '> why',
    '>',
    '____',
    '```',
    '```sh',
    '<div>',
    '<br>',
    '<!--',
    '-->',
    '[^1]',
    '[^1]: note',
    '[a][b]',
    '[b]: https://x.y',
    '| a |',
    '|---|',
    '**',
    '~',
    '\t',
    '    code',
    '1. [ ] c',
    '- - -',
    '* * *',
    '===',
    '\u200b',
    'chapter: 1',
    'language: ko',
    'slug: [',
    '가(나)**는',
    '&amp;',
    '\\',
  )
  const line = fc.oneof(
    pieces,
    fc.string({ maxLength: 12 }),
    fc.tuple(pieces, pieces).map(both => both.join(' ')),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.boolean(), (lines, fronted) => {
      const source = (fronted ? FRONT : '') + lines.join('\n')
      const { problems, warnings, chapter } = read(source)
      const last = source.split('\n').length
      for (const { line, message } of [...problems, ...warnings]) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(last)
        expect(message).not.toMatch(/undefined|\[object|TypeError/)
      }
      for (const { text } of chapter?.questions ?? []) expect(text.explanation).not.toBe('')
    }),
    examples(100),
  )
})

test.each([
  '`code` first',
  '**bold** first',
  '[a link](https://example.com)',
  '*it*',
  '~~gone~~',
  '![alt](https://example.com/a.png)',
  '`a` → `b`',
  'words',
])('the box of a choice that begins with %s is no part of its text', text => {
  const source = `### shares\n\n- kind: single-choice\n- difficulty: 1\n\nWhich?\n\n- [ ] ${text} 1\n  Feedback.\n- [x] ${text} 2\n\n> Because.\n`
  const choices = question(file({ questions: source }))?.text.choices ?? []
  expect(choices).toHaveLength(2)
  for (const [place, choice] of choices.entries()) {
    expect(choice.text).toContain(String(place + 1))
    expect(choice.text).not.toMatch(/\[[ xX]\]/)
    expect(choice.right).toBe(place === 1)
  }
})

import { readChapterFile } from '../../src/content/chapter-file.ts'
import { formatProblem } from '../../src/content/problem.ts'

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

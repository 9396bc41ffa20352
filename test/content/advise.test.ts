import { advise } from '../../src/content/advice/advise.ts'
import { readChapterFile } from '../../src/content/chapter-file.ts'
import { formatProblem } from '../../src/content/problem.ts'
import { refusedAnswers } from '../../src/content/refused.ts'
import { reportOn } from '../../src/content/report.ts'
import { reportPage } from '../../src/content/report-page.ts'

const FRONT = '---\nchapter: 1\nslug: 01-first\nlanguage: en\ntitle: First\n---\n\n## Summary\n\nA.\n\n'
const TERMS = '## Terms\n\n### Container\n\n- slug: container\n\nA boxed process.\n\n'
const WHY = '> Because a kernel is one for all, and a file system is each its own.'
const choices = (prompt: string, texts: string[], right = 0) =>
  `- kind: single-choice\n- difficulty: 1\n- terms: container\n\n${prompt}\n\n${texts
    .map((text, place) => `- [${place === right ? 'x' : ' '}] ${text}`)
    .join('\n')}\n\n${WHY}`
const cloze = (prompt: string, accept: string) =>
  `- kind: cloze\n- difficulty: 2\n- terms: container\n- accept: ${accept}\n\n${prompt}\n\n${WHY}`
const truth = (answer: boolean, prompt: string) =>
  `- kind: true-false\n- difficulty: 3\n- terms: container\n- answer: ${answer}\n\n${prompt}\n\n${WHY}`

/** A sound chapter of five questions, and those given. */
function chapterWith(bodies: string[], terms = TERMS) {
  const sound = ['Which?', 'What?', 'Where?', 'When?', 'Who?'].map(prompt =>
    choices(prompt, ['aaaa', 'bbbb', 'cccc'], 1),
  )
  const questions = [...sound, ...bodies].map((body, index) => `### q${index + 1}\n\n${body}\n`).join('\n')
  const { chapter, problems } = readChapterFile('tiny/01.md', `${FRONT}${terms}## Questions\n\n${questions}`)
  expect(problems.map(formatProblem)).toEqual([])
  if (!chapter) throw new Error('unread')
  return chapter
}
const told = (bodies: string[], terms?: string) => advise([chapterWith(bodies, terms)]).map(each => each.message)

test('a sound chapter gets no advice', () => {
  expect(
    told([truth(true, 'Is it?'), truth(false, 'Was it?'), cloze('Every image gives a(n) ____.', 'thing')]),
  ).toEqual([])
})

test.each([
  [
    'a right answer that is longer',
    choices('Why?', ['Because the kernel is shared by all of them', 'Of speed', 'Of luck']),
    /2\.\d|[3-9]\.\d times as long/,
  ],
  [
    'the same in Korean',
    choices('왜?', ['커널 하나를 모두가 함께 쓰기 때문에 그렇습니다', '빨라서', '작아서']),
    /times as long/,
  ],
  [
    'a word of the prompt in the right answer alone',
    choices('What does a registry keep?', ['registry images', 'log files', 'users']),
    /“registry” is in the prompt/,
  ],
  [
    'the same with Korean particles',
    choices('커널을 함께 쓰는 것은?', ['커널의 이웃', '가상 머신', '하이퍼바이저']),
    /“커널” is in the prompt/,
  ],
  [
    'the answer in the prompt',
    cloze('A container is started as a(n) ____.', 'container'),
    /names the accepted answer “container”/,
  ],
  ['an article at the gap', cloze('You get an ____.', 'image'), /write “a\(n\)”/],
  ['a particle at the gap', cloze('가상 머신은 ____를 가상화한다.', '하드웨어'), /____을\(를\)/],
  [
    'a Korean answer before the English one',
    cloze('Members share a(n) ____.', '커널, kernel'),
    /accept “kernel” first/,
  ],
  ['a particle after a space', cloze('가상 머신은 ____ 가 있다.', '하드웨어'), /____이\(가\)/],
  ['a choice that sums up', choices('Which one?', ['aaaa', 'bbbb', 'All of the above']), /known by logic alone/],
  ['the same in Korean', choices('무엇?', ['가가', '나나', '위의 모두']), /known by logic alone/],
  [
    'an explanation that repeats',
    `${cloze('It is ____.', 'thing').replace(WHY, '> Thing.')}`,
    /no more than the answer/,
  ],
  ['a prompt twice', choices('Which?', ['aaaa', 'bbbb', 'cccc']), /the prompt of q6 is that of q1 at tiny\/01.md:\d+/],
  [
    'a question without a term',
    choices('Why so?', ['aaaa', 'bbbb']).replace('- terms: container\n', ''),
    /q6 names no term/,
  ],
])('%s', (_, body, message) => {
  expect(told([body])).toEqual([expect.stringMatching(message)])
})

test('particles in brackets are as they should be', () => {
  expect(
    told([cloze('가상 머신은 ____을(를) 가상화한다. 그래서 ____이다.'.replace(' 그래서 ____이다.', ''), '하드웨어')]),
  ).toEqual([])
})

test('true-false questions of one sort, terms never asked, and too few questions', () => {
  expect(told(['One?', 'Two?', 'Three?'].map(prompt => truth(false, prompt)))).toEqual([
    '0 of 3 true-false questions are true: make it about half',
  ])
  expect(told([], `${TERMS}### Image\n\n- slug: image\n\nA package.\n\n`)).toEqual([
    expect.stringMatching(/no question asks for the term image/),
  ])
  const short = chapterWith([])
  expect(advise([{ ...short, questions: short.questions.slice(0, 3) }]).map(each => each.message)).toEqual([
    '3 questions last 3 days: a chapter is a week, for which it takes 5 or more',
  ])
})

test('a chapter in which the longest choice is right more often than not', () => {
  const long = Array.from({ length: 7 }, (_, n) => choices(`Why, for the ${n}th time?`, ['abcdef', 'abc', 'abd']))
  expect(told(long)).toEqual([
    'in 7 of 12 single-choice questions the right answer is the longest: lengthen others',
    'no question is of difficulty 2 or 3',
  ])
})

test('an accepted answer that the rule refuses is told with the line of its key', () => {
  const chapter = chapterWith([cloze('It is ____.', 'thing, box')])
  const line = chapter.questions.at(-1)?.acceptLine
  expect(refusedAnswers([chapter], (slug, language, typed) => `${slug} ${language} ${typed}` !== 'q6 en box')).toEqual([
    { file: 'tiny/01.md', line, message: expect.stringMatching(/“box” of q6 would be marked wrong/) },
  ])
})

test('the report counts, lines up, and becomes a page in which nothing of the course is HTML', () => {
  const chapter = chapterWith(
    [cloze('It is ____.', 'thing'), truth(true, 'So?')],
    `${TERMS}### Image\n\n- slug: image\n\nA.\n\n`,
  )
  const warning = { file: 'tiny/01.md', line: 3, message: 'say <script>alert(1)</script> *not*' }
  const report = reportOn('tiny', [chapter], [], [warning])
  expect(report).toMatch(/\| 1 +\| en +\| 7 +\| 5 +\| 0 +\| 1 +\| 0 +\| 1 +\| 5 +\| 1 +\| 1 +\|/)
  expect(report).toContain('Never asked: `image`')
  const rows = report.split('\n').filter(line => line.startsWith('|'))
  expect(new Set(rows.slice(0, 3).map(row => row.length)).size).toBe(1)
  const page = reportPage(report)
  expect(page).toMatch(/<td>7<\/td>/)
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; *not*')
  expect(page).not.toContain('<script')
})

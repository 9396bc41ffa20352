import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCourseFolder, readCourses } from '../../src/content/course-folder.ts'
import { formatProblem } from '../../src/content/problem.ts'
import { Glossary } from '../../src/domain/glossary.ts'

let bundled: Awaited<ReturnType<typeof readCourseFolder>>
beforeAll(async () => {
  bundled = (await readCourses('courses'))[0] as typeof bundled
})

/** Where a test may edit the first chapter of the bundled course: one is enough, and six take a second to read. */
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-courses-'))
  await cp('courses', folder, { recursive: true, filter: path => !/\/0[2-9]-/.test(path) })
})
afterEach(() => rm(folder, { recursive: true }))

const EN = 'docker/01-cloud-computing.en.md'

/** Edits a file of the bundled course and says what the check makes of it. */
async function problemsAfter(file: string, edit: (source: string) => string): Promise<string[]> {
  const path = join(folder, file)
  const source = await readFile(path, 'utf8')
  const edited = edit(source)
  expect(edited).not.toBe(source)
  await writeFile(path, edited)
  return (await readCourseFolder(folder, 'docker')).problems.map(formatProblem)
}

const lineOf = async (text: string) =>
  (await readFile(join('courses', EN), 'utf8')).split('\n').findIndex(line => line.includes(text)) + 1

test('the bundled course is sound: chapter 1 complete in both languages', async () => {
  const { course, problems } = bundled
  expect(problems).toEqual([])
  for (const language of ['ko', 'en'] as const) {
    expect(course?.terms.filter(term => term.texts[language]).length).toBeGreaterThanOrEqual(40)
    expect(course?.questions.filter(question => question.texts[language]).length).toBeGreaterThanOrEqual(30)
  }
  expect(new Set(course?.questions.map(question => question.kind)).size).toBe(5)
})

test.each([
  '클라우드',
  'grid computing',
  '유틸리티 컴퓨팅',
  'on-demand self-service',
  '광대역 네트워크 접근',
  '신속한 탄력성',
  '자원의 공동 관리',
  '측정 가능한 서비스',
  '클라우드 서비스 계층',
  '클라우드 서비스 관리 계층',
  '프로비저닝 계층',
  '가상화 계층',
  '물리적 시스템 계층',
  'IaaS',
  'PaaS',
  'SaaS',
  '하이퍼바이저',
  'VM vs container',
  'chroot',
  '네임스페이스',
  'cgroup',
  'LXC',
  '이미지',
  'Dockerfile',
  'Docker Engine',
  'Docker Hub',
  'Docker Registry',
  'Docker Compose',
  'Kitematic',
  'Docker Machine',
  'Docker Swarm',
  'BuildKit',
  'Docker CLI',
  'orchestration',
  'Kubernetes',
  'Play with Docker',
  'docker image ls',
  'docker ps',
])('%s is a term of chapter 1', name => {
  expect(new Glossary(bundled.course?.terms ?? []).find(name)).toMatchObject({ terms: [expect.anything()] })
})

test('an unknown key is named with its line', async () => {
  const line = await lineOf('- slug: grid-computing')
  expect(
    await problemsAfter(EN, source => source.replace('- slug: grid-computing', '- slug: grid-computing\n- color: red')),
  ).toContain(`${EN}:${line + 1}: unknown key color`)
})

test.each([
  [
    'a question without a right answer',
    (source: string) => source.replace('- [x] Grid computing and', '- [ ] Grid computing and'),
    /expected a right answer in cloud-equation/,
  ],
  [
    'a dangling related term',
    (source: string) => source.replace('- related: cloud-computing, resource-pooling', '- related: nowhere'),
    /related term nowhere: expected the slug/,
  ],
  [
    'a duplicate slug',
    (source: string) => source.replace('### utility-idea', '### cloud-equation'),
    /duplicate question cloud-equation: it is already at/,
  ],
  [
    'a duplicate alias',
    (source: string) => source.replace('- aliases: grid\n', '- aliases: the cloud\n'),
    /duplicate alias the cloud: it already names cloud-computing/,
  ],
  [
    'a cloze without a gap',
    (source: string) => source.replace('virtualises the ____, a', 'virtualises hardware, a'),
    /expected exactly one gap ____/,
  ],
  [
    'a kind that is none',
    (source: string) => source.replace('- kind: single-choice', '- kind: essay'),
    /expected kind: one of single-choice/,
  ],
  ['an unknown section', (source: string) => source.replace('## Terms', '## Glossary'), /unknown section Glossary/],
  [
    'a chapter number beyond all',
    (source: string) => source.replace('chapter: 1', 'chapter: 2147483648'),
    /:2: expected chapter to be the number of the chapter, a number from 1 to 9999/,
  ],
  ['front matter that is not YAML', (source: string) => source.replace('chapter: 1', 'chapter: [1'), /:\d+: expected/],
  [
    'a question that the other language lacks',
    (source: string) => source.replace('### ps-lists', '### ps-lists-too'),
    /ps-lists: expected it in docker\/01-cloud-computing.en.md too/,
  ],
])('%s is reported with file and line', async (_, edit, message) => {
  const problems = await problemsAfter(EN, edit)
  expect(problems.join('\n')).toMatch(message)
  for (const problem of problems) expect(problem).toMatch(/^docker\/[\w.-]+:\d+: ./)
})

test.each([
  '> '.repeat(5000),
  '[a]('.repeat(5000),
  Array.from({ length: 150 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
])('marks that nobody can follow are told of, and nothing else is missed for it', async tangle => {
  const [said, ...more] = await problemsAfter(EN, source => source.replace('## Terms', `${tangle}\n\n## Terms`))
  expect(said).toMatch(/^docker\/01-cloud-computing\.en\.md:\d+: so many marks are open, or inside one another/)
  expect(more).toEqual([])
})

test('names that are nothing but signs are told apart by them', async () => {
  const edit = (first: string, second: string) => (source: string) =>
    source
      .replace('- aliases: cloud, the cloud\n', `- aliases: the cloud, ${first}\n`)
      .replace('- aliases: grid\n', `- aliases: grid, ${second}\n`)
  expect(await problemsAfter(EN, edit('&&', '||'))).toEqual([])
  await cp(join('courses', EN), join(folder, EN))
  expect(await problemsAfter(EN, edit('&&', '＆&'))).toEqual([
    expect.stringContaining('duplicate alias ＆&: it already names cloud-computing'),
  ])
})

test('several problems are reported in one run', async () => {
  const problems = await problemsAfter(EN, source =>
    source
      .replace('- difficulty: 1', '- difficulty: 9')
      .replace('- [x] The running containers', '- [ ] The running containers'),
  )
  expect(problems.join('\n')).toMatch(/difficulty: 1 \(easy\)[\s\S]*ps-lists/)
})

test('a chapter that is missing in one language is reported', async () => {
  await rm(join(folder, EN))
  const { problems } = await readCourseFolder(folder, 'docker')
  expect(problems.map(formatProblem)).toEqual([
    'docker/01-cloud-computing.ko.md:1: chapter 1 is missing in en: expected a file 01-cloud-computing.en.md',
  ])
})

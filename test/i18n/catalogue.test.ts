import { readdirSync } from 'node:fs'
import { translator } from '../../src/i18n/catalogue.ts'
import { en, type TextKey } from '../../src/i18n/en.ts'
import { ko } from '../../src/i18n/ko.ts'
import { fitParticles } from '../../src/i18n/particles.ts'

const keys = Object.keys(en) as TextKey[]
const parameters = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(match => match[1]))

test('no two subjects have the same key', async () => {
  const subjects = await Promise.all(readdirSync('src/i18n/en').map(file => import(`../../src/i18n/en/${file}`)))
  const all = subjects.flatMap(subject => Object.values(subject).flatMap(texts => Object.keys(texts as object)))
  expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([])
  expect(all.sort()).toEqual([...keys].sort())
})

test('both languages have the same keys', () => {
  expect(Object.keys(ko).sort()).toEqual([...keys].sort())
})

test.each(keys)('%s uses only parameters that both languages are given', key => {
  const given = Object.fromEntries([...parameters(en[key]), ...parameters(ko[key])].map(name => [name, 3]))
  for (const language of ['ko', 'en'] as const) expect(translator(language)(key, given)).not.toMatch(/[{}]|undefined/)
})

test.each([
  ['컨테이너[을/를]', '컨테이너를'],
  ['이미지[은/는]', '이미지는'],
  ['네임스페이스[으로/로]', '네임스페이스로'],
  ['도커 엔진[을/를]', '도커 엔진을'],
  ['‘커널’[으로/로]', '‘커널’로'],
  ['**커널**[을/를]', '**커널**을'],
  ['Docker[을/를]', 'Docker을(를)'],
  ['1장 3[을/를]', '1장 3을'],
  ['7[으로/로]', '7로'],
  ['3[으로/로]', '3으로'],
  ['컨테이너(Container)[을/를]', '컨테이너(Container)를'],
  ['**도커 엔진\\(Docker Engine\\)**[은/는]', '**도커 엔진\\(Docker Engine\\)**은'],
  ['`2026-13-01`(2번째 줄)[은/는]', '`2026-13-01`(2번째 줄)은'],
  ['`2026-13-02`(3번째 줄)[은/는]', '`2026-13-02`(3번째 줄)는'],
  ['커널(핵심(core))[으로/로]', '커널(핵심(core))로'],
  ['대부분 (가)[을/를]', '대부분 (가)를'],
  ['보기 B[을/를]', '보기 B를'],
  ['비타민 L[으로/로]', '비타민 L로'],
  ['`m`[은/는]', '`m`은'],
  ['C[으로/로]', 'C로'],
  ['pm[을/를]', 'pm을(를)'],
  ['100\\%[을/를]', '100\\%를'],
  ['‘C\\#’[을/를]', '‘C\\#’을'],
  ['**30℃**[으로/로]', '**30℃**로'],
])('%s is said %s', (text, said) => {
  expect(fitParticles(text)).toBe(said)
})

test('a particle after endless brackets is found in few steps', () => {
  for (const text of [')'.repeat(200_000), '(a)'.repeat(60_000), `가${'(나)'.repeat(60_000)}`])
    expect(fitParticles(`${text}[을/를]`)).toMatch(/[을를)]$/)
})

test('where nobody is counted, nothing more is said of them', () => {
  for (const language of ['ko', 'en'] as const) {
    const t = translator(language)
    expect(t('question.closed', { answered: 0, right: 0 })).toMatch(/(?:nobody answered|사람 없음)$/)
    expect(t('report.quiet-value', { count: 0 })).toMatch(/^(?:nobody|없음)$/)
  }
})

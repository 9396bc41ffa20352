import { parseName } from '../../../../src/drafting/terms/names/parse-name.ts'

test.each([
  ['재현 Représentation', '재현', 'Représentation'],
  ['정적 모델 static model', '정적 모델', 'static model'],
  ['함열(陷裂) Implosion', '함열', 'Implosion'],
  ['생체 시계 Biological Clock', '생체 시계', 'Biological Clock'],
  ['도커 컨테이너 Docker Container', '도커 컨테이너', 'Docker Container'],
])('%s has a foreign name beside it', (raw, name, alias) => {
  expect(parseName(raw)).toEqual({ name, aliases: [alias] })
})

test.each(['자바 Stream', '스프링 Bean', '큰 배 sloop', 'HTTP 상태 코드'])('%s is one name', name => {
  expect(parseName(name)).toEqual({ name, aliases: [] })
})

test.each([
  ['A cappella', 'A cappella'],
  ['a priori', 'a priori'],
  ['A capstan', 'capstan'],
  ['The keel', 'keel'],
])('of %s the name is %s', (raw, name) => {
  expect(parseName(raw).name).toBe(name)
})

test.each([
  '◆ 돛의 줄',
  '■ 돛의 줄',
  '▶ 돛의 줄',
  '※ 돛의 줄',
  '[돛의 줄]',
  '【돛의 줄】',
  '〔돛의 줄〕',
  '1-2. 돛의 줄',
  '3-1) 돛의 줄',
  '돛의 줄*',
  '돛의 줄†',
])('%s is written with a sign', raw => {
  expect(parseName(raw).name).toBe('돛의 줄')
})

test.each([
  'DNS 서버(내장)',
  'DNS 서버 (기본)',
  'DNS 서버(선택)',
  'DNS 서버 (default)',
  'DNS 서버 [Built-in]',
  'DNS 서버（핵심）',
  'DNS 서버 (cont’d)',
])('%s has a remark in its brackets, and no other name', raw => {
  expect(parseName(raw)).toEqual({ name: 'DNS 서버', aliases: [] })
})

test.each([
  ['DNS 서버(네임 서버)', '네임 서버'],
  ['default gateway (default router)', 'default router'],
  ['기본 게이트웨이(기본 라우터)', '기본 라우터'],
])('%s has another name in its brackets', (raw, alias) => {
  expect(parseName(raw).aliases).toEqual([alias])
})

test.each<[string, string[]]>([
  ['dock.detach(boat)', ['dock.detach(boat)', 'dock.detach']],
  ['useTide(start)', ['useTide(start)', 'useTide']],
  ['용골(keel)', ['용골', 'keel']],
])('%s', (raw, names) => {
  const { name, aliases } = parseName(raw)
  expect([name, ...aliases]).toEqual(names)
})

test.each(['곡물(kg)', '물때(ms)', '노예(indentured)', '여부(replicable)', '돛(바람이 셀 때)', '닻(바뀐 경우)'])(
  'in brackets of %s stands no other name',
  raw => {
    expect(parseName(raw).aliases).toEqual([])
  },
)

test.each(['Momentum (p = mv)', 'Oxides ($O^{2-}$)'])('a formula in brackets is no name: %s', raw => {
  expect(parseName(raw).aliases).toEqual([])
})

test.each(['TCP / UDP', 'ADD, COPY', 'LAN / WAN'])('two abbreviations are two things, and no names of one: %s', raw => {
  expect(parseName(raw)).toEqual({ name: raw, aliases: [] })
})

test.each([
  ['--volume, -v', ['--volume', '-v']],
  ['--volume (-v)', ['--volume', '-v']],
  ['--publish list | -p', ['--publish', '-p']],
  ['--name or -n', ['--name', '-n']],
  ['-d or --detach', ['-d', '--detach']],
])('an option in its two forms, whichever comes first: %s', (raw, names) => {
  const { name, aliases } = parseName(raw)
  expect([name, ...aliases]).toEqual(names)
})

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

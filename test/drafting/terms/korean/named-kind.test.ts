import { draftedNames } from '../../../support/drafted.ts'

test.each<[string, string]>([
  ['커널은 항해 번호(voyage number)라는 번호를 통해 배를 구별한다.', '항해 번호'],
  ['뱃사공은 배를 대기 전에 `AHOY`라는 신호를 보낸다.', 'AHOY'],
  ['물때를 적으려고 tide_table이라는 자료 구조를 쓴다.', 'tide_table'],
  ['부두에서는 **맞줄**이라는 방식으로 배를 묶는다.', '맞줄'],
])('a name that is given with what kind of thing it is: %s', (text, name) => {
  expect(draftedNames(`# 부두\n\n${text}\n`)).toContain(name)
})

test.each([
  '내일은 물이 높다라는 정보를 들었다.',
  'Ann이라는 사람이 배를 몰았다.',
  "'배는 늦지 않는다'라는 말을 자주 했다.",
  '무엇이라는 기준으로 배를 고르는지 물었다.',
])('who or what is only said: %s', text => {
  expect(draftedNames(`# 부두\n\n${text}\n용골은 배 밑을 앞뒤로 받치는 큰 나무이다.\n`)).toEqual(['용골'])
})

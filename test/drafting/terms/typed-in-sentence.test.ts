import { draftedTerms } from '../../support/drafted.ts'

test.each<[string, string, string]>([
  ['`berth ls` 명령어로 묶여 있는 배를 모두 볼 수 있다.', 'berth ls', '묶여 있는 배를 모두 볼 수 있다.'],
  ['`berth stop`을 실행하면 배가 닻을 내리고 멈춘다.', 'berth stop', '배가 닻을 내리고 멈춘다.'],
  ['`-q` 옵션을 주면 배의 번호만 나온다.', '-q', '배의 번호만 나온다.'],
  ['`@Mooring` 어노테이션은 배를 묶을 곳을 알려 준다.', '@Mooring', '배를 묶을 곳을 알려 준다.'],
  ['낡은 밧줄을 지울 때는 `rope rm`을 사용한다.', 'rope rm', '낡은 밧줄을 지울 때'],
  ['배가 드나들 포트를 열려면 `-p` 옵션을 붙인다.', '-p', '배가 드나들 포트를 열려면'],
  ['Use `berth ls` to list all berths that are taken.', 'berth ls', 'list all berths that are taken.'],
  ['Run `hull build` in the yard to build the hull.', 'hull build', 'build the hull.'],
  ['The `berth stop` command drops the anchor of a ship.', 'berth stop', 'drops the anchor of a ship.'],
  ['You can remove an old rope with `rope rm`.', 'rope rm', 'remove an old rope'],
  ['To open a port, use the `-p` flag.', '-p', 'open a port'],
  ['With `-d` the ship sails without a crew on deck.', '-d', 'the ship sails without a crew on deck.'],
])('a sentence that says what something typed does: %s', (text, name, definition) => {
  expect(draftedTerms(`# Harbour\n\n${text}\n`)).toMatchObject([{ name, definition, unsure: 'from-text' }])
})

test.each([
  ['of one case', 'Use `berth ls /srv/north/7.txt` to list all berths.'],
  ['of two that do it together', 'Use `berth ls` and `rope rm` to tidy the harbour.'],
  ['that somebody did', 'We typed `berth ls` and went home.'],
  ['that somebody did in Korean', '`berth ls`를 쓰다가 집에 갔다.'],
])('nothing %s', (_, text) => {
  const keel = '- Keel: the long beam along the bottom of a ship'
  expect(draftedTerms(`# Harbour\n\n${text}\n\n${keel}\n`).map(term => term.name)).toEqual(['Keel'])
})

test.each<[string, string, string]>([
  ['`d$` cuts the rope to the end of the pier.', 'd$', 'cuts the rope to the end of the pier.'],
  ['`]b` jumps to the next berth of the pier.', ']b', 'jumps to the next berth of the pier.'],
  [
    '`@@` repeats the last knot, as `.` repeats the last pull.',
    '@@',
    'repeats the last knot, as `.` repeats the last pull.',
  ],
  ['`K` shows the page on the knot below the hand.', 'K', 'shows the page on the knot below the hand.'],
])('what is typed may be made of signs where the sentence begins with it: %s', (text, name, definition) => {
  expect(draftedTerms(`# Harbour\n\n${text}\n`)).toMatchObject([{ name, definition }])
})

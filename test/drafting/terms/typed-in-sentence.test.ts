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
  [
    'A `.berthignore` file in the yard keeps old ropes out of the list.',
    '.berthignore',
    'keeps old ropes out of the list.',
  ],
  ['Let all sailors in through the `berth open` command.', 'berth open', 'Let all sailors in'],
  ['리눅스 `moor` 명령어는 묶여 있는 배를 모두 보여 준다.', 'moor', '묶여 있는 배를 모두 보여 준다.'],
  ['With `-d` the ship sails without a crew on deck.', '-d', 'the ship sails without a crew on deck.'],
])('a sentence that says what something typed does: %s', (text, name, definition) => {
  expect(draftedTerms(`# Harbour\n\n${text}\n`)).toMatchObject([{ name, definition, unsure: 'from-text' }])
})

test.each([
  ['of one case', 'Use `berth ls /srv/north/7.txt` to list all berths.'],
  ['of two that do it together', 'Use `berth ls` and `rope rm` to tidy the harbour.'],
  ['that somebody did', 'We typed `berth ls` and went home.'],
  ['that is left out', '`--quiet` 옵션을 포함하지 않으면 낡은 밧줄이 남아 있을 수 있다.'],
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

test.each<[string, string, string]>([
  ['새 밧줄을 적으려면 `rope add` 명령을 실행해야 한다.', 'rope add', '새 밧줄을 적으려면'],
  ['밧줄을 풀려면 `rope rm` 명령으로 매듭을 푼 뒤에 적어야 한다.', 'rope rm', '밧줄을 풀려면'],
  [
    '배를 보내기 전 `berth login` 명령어를 사용해 들어간다.',
    'berth login',
    '배를 보내기 전 `berth login` 명령어를 사용해 들어간다.',
  ],
  ['배를 내릴 때에는 `berth drop`을 쓰면 된다.', 'berth drop', '배를 내릴 때'],
  ['배를 모두 내리고 싶다면 `berth prune`을 실행하면 된다.', 'berth prune', '배를 모두 내리고 싶다면'],
  [
    '여러 배를 함께 대야 하는 경우라면 `berth_share` 시스템 변수를 이용하면 된다.',
    'berth_share',
    '여러 배를 함께 대야 하는 경우라면',
  ],
  ['묶여 있는 배의 목록은 `berth ls`로 볼 수 있다.', 'berth ls', '묶여 있는 배의 목록은 `berth ls`로 볼 수 있다.'],
  ['`berth commit`을 실행하여 배의 짐을 장부에 적는다.', 'berth commit', '배의 짐을 장부에 적는다.'],
  ['`FLOAT` 절은 물에 뜨는 배만 고른다.', 'FLOAT', '물에 뜨는 배만 고른다.'],
  ['`final` 키워드를 붙이면 닻을 다시 올릴 수 없다.', 'final', '닻을 다시 올릴 수 없다.'],
  ['docker ps 명령어를 치면 묶여 있는 배의 목록이 나온다.', 'docker ps', '묶여 있는 배의 목록이 나온다.'],
  ['배를 멈추려면 docker stop 명령어를 사용한다.', 'docker stop', '배를 멈추려면'],
  ['-f 옵션으로 밧줄을 바로 자를 수 있다.', '-f', '밧줄을 바로 자를 수 있다.'],
])('in Korean, with an ending of any kind, a kind of thing, or in no code: %s', (text, name, definition) => {
  expect(draftedTerms(`# 항구\n\n${text}\n`)).toMatchObject([{ name, definition }])
})

test.each<[string, string, string]>([
  ['`-d` 옵션: 배를 뒤에서 띄운다', '-d', '배를 뒤에서 띄운다'],
  ['`--quiet` flag - names no ship that is afloat', '--quiet', 'names no ship that is afloat'],
  ['`FLOAT BY`: 배를 차례대로 늘어놓는다.', 'FLOAT BY', '배를 차례대로 늘어놓는다.'],
  ['RUN {COMMAND} : 새로운 층에서 명령을 실행한다', 'RUN', '새로운 층에서 명령을 실행한다'],
])('what is typed before a mark: %s', (text, name, definition) => {
  const terms = draftedTerms(`# 항구\n\n- ${text}\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n`)
  expect(terms).toContainEqual(expect.objectContaining({ name, definition }))
})

test.each<[string, string, string]>([
  ['docker compose up을 통해 모든 배를 한꺼번에 띄운다.', 'docker compose up', '모든 배를 한꺼번에 띄운다.'],
  ['extends 필드를 사용해 적어 둔 파일을 넓힐 수 있다.', 'extends', '적어 둔 파일을 넓힐 수 있다.'],
  ['HARBOUR_NAME 환경 변수를 사용해 항구의 이름을 정한다.', 'HARBOUR_NAME', '항구의 이름을 정한다.'],
  ['Dockerfile에 이미지를 만드는 차례를 적는다.', 'Dockerfile', '이미지를 만드는 차례를 적는다.'],
  ['compose.yml에 함께 띄울 서비스를 정의한다.', 'compose.yml', '함께 띄울 서비스를 정의한다.'],
])('what is typed needs no sign of code where its form tells it: %s', (text, name, definition) => {
  expect(draftedTerms(`# 항구\n\n${text}\n`)).toContainEqual(expect.objectContaining({ name, definition }))
})

test.each<[string, string, string]>([
  ['The COPY instruction in a Dockerfile adds files to the hull.', 'COPY', 'adds files to the hull.'],
  ['The HAVING clause keeps groups of ships that are large.', 'HAVING', 'keeps groups of ships that are large.'],
  ['The docker ps command lists ships that are at sea.', 'docker ps', 'lists ships that are at sea.'],
])('what is typed needs no sign of code in English either: %s', (text, name, definition) => {
  expect(draftedTerms(`# Harbour\n\n${text}\n`)).toContainEqual(expect.objectContaining({ name, definition }))
})

import { isName } from '../../../../src/drafting/terms/names/names.ts'
import { draftedNames } from '../../../support/drafted.ts'

test.each([
  ['- Setting harbour measures across all of the boats in it', 'Setting harbour'],
  ['- **Night Watch**: Doubled harbour controls to keep smugglers out', 'Doubled harbour'],
  ['- Lack of wind: the boats cannot leave, and nobody earns anything that day', 'Lack of wind'],
  ['“Slow but not late” is a high mark for any boat on this river.', 'Slow but not late'],
  ['- Part II - how boats were built before the bridges', 'Part II'],
  ['- Red: where the water is deep enough for every boat', 'Red'],
  ['- 파랑 : 배가 지나가도 될 만큼 물이 깊은 곳', '파랑'],
  ['- 물이 빠지면 → 배가 갯벌에 얹혀 움직이지 못하는 시간', '물이 빠지면'],
  ['- 배를 띄우는 방법 세 가지 : 밀기, 끌기, 물을 기다리는 것', '배를 띄우는 방법 세 가지'],
  ['중요한 사건은 나루터에 다리가 놓인 일이다.', '중요한 사건'],
  ['- (문제점)\n  - 배가 물때를 놓치면 하루를 더 기다려야 하는 일', '(문제점)'],
  ['물때를 먼저 보고 배를 내는 것이 좋다.', '좋'],
  ['돛이 커지면서 배를 모는 사람이 많아졌다.', '많아졌'],
  ['물때가 바뀌면 배를 보내달라고 한다.', '보내달'],
  ['완속 배/급속 배(바람 두 배)로 나뉜다.', '/급속 배'],
  ['- 밀물 :3 ~ 6시 : 바닷물이 밀려 들어오는 때', '밀물 :3 ~ 6시'],
  ['[그림3]《항구: 새벽》은 안개 속의 배를 그린 그림이다.', '[그림3]《항구'],
  ['- 이미지 출처: 항구 박물관에서 찍은 사진', '이미지 출처'],
  ['- 밧줄 매듭: 나중에 뒤에서 다시 설명', '밧줄 매듭'],
  ['Unlike other knots, the bowline does not slip under load.', 'Unlike other knots'],
  ['- Difference between their: one has a jib and the other has none', 'Difference between their'],
  ['All ropes are a danger to whoever steps into a loop of one.', 'All ropes'],
  ['- Rigging: covered later in the chapter on sails', 'Rigging'],
  ['- knot -> loop \\| hitch \\| bend', 'Knot'],
])('no names: %s', (text, name) => {
  expect(draftedNames(text)).not.toContain(name)
})

test.each([
  ['- Lock controls: the levers by which the gates of a lock are moved', 'Lock controls'],
  ['A weir holds the water back so that boats can float above it.', 'Weir'],
  ['- 수면 : 물과 공기가 맞닿은 곳', '수면'],
  ['- `Cache-Control: no-store`: 캐시가 사본을 만드는 것을 금지하는 헤더', 'Cache-Control: no-store'],
  ['# 배\n\n- 바람 앞 항해(DW, down wind) 방식\n  - 바람을 등지고 돛을 활짝 펴서 나아가는 방식', '바람 앞 항해 방식'],
])('names that look like these: %s', (text, name) => {
  expect(draftedNames(text)).toContain(name)
})

test('a lecture and its number before a heading are no part of its name', () => {
  const text = '# Rivers\n\n## Lecture 6 Tidal Locks\n\nTidal locks are gates that hold the water of a harbour at ebb.'
  expect(draftedNames(text)).toContain('Tidal Locks')
})

test('names in italics with a comma behind begin items, too', () => {
  const text =
    '0. _Sculling_, the oar is moved from side to side over the stern\n1. _Rowing_, the oars are pulled by people who sit backwards\n2. _Poling_, the boat is pushed along the bottom with a pole'
  expect(draftedNames(text)).toEqual(['Sculling', 'Rowing', 'Poling'])
})

test.each([
  ['somebody\u2019s own file', ['/home/ann/notes/a.c', 'vim /srv/ann/b.txt', '~/bin/run']],
  ['a part of a sentence', ['Sailor owner if BOTH', 'Doing such work', 'boats because of tide']],
  ['where something is', ['Cloud at ground level', 'rope near wet wood']],
  ['what is done by something', ['Weather governed by winds', 'Route used by pilots']],
  ['how much of it', ['Closer masts', 'Steeper waves']],
  ['several letters', ['w, b', 'x,y,z']],
])('%s is no name', (_, names) => {
  expect(names.filter(name => isName(name, 'en'))).toEqual([])
})

test.each(['/etc/passwd', 'TCP/IP', 'Drift effect', 'read/write lock'])('%s may be one', name => {
  expect(isName(name, 'en')).toBe(true)
})

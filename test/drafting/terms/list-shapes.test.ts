import { draftedNames } from '../../support/drafted.ts'

test.each<[string, string[]]>([
  [
    '- Keel (the long beam under a ship; oak; laid first)\n- Mast (the upright pole that carries sails; fir)\n- Boom (a pole along the foot of a sail)',
    ['Keel', 'Mast', 'Boom'],
  ],
  ['- 용골 (배 밑을 앞뒤로 받치는 큰 나무)\n- 돛대 (돛을 달기 위해 세운 기둥)', ['용골', '돛대']],
  ['Term: Vernacular\nDefinition: the language that people speak at home', ['Vernacular']],
  ['단어: 나루\n뜻: 배가 사람을 태우고 건너는 곳\n\n단어: 제방\n뜻: 물이 넘치지 않게 쌓은 것', ['나루', '제방']],
  [
    '1.나루\n배가 사람을 태우고 건너는 곳이다.\n가.제방(물이 넘치지 않게 쌓은 것)\n나.수문(물을 가두어 두려고 막은 곳)',
    ['나루', '제방', '수문'],
  ],
  ['※나루:배가 사람을 태우고 건너는 곳\n·제방:물이 넘치지 않게 쌓은 것', ['나루', '제방']],
  ['①나루-배가 사람을 태우고 건너는 곳\n②제방-물이 넘치지 않게 쌓은 것', ['나루', '제방']],
  ['<나루>배가 사람을 태우고 건너는 곳\n[제방] 물이 넘치지 않게 쌓은 것', ['나루', '제방']],
  ['-나루(渡津) 배가 사람을 태우고 건너는 곳\n-제방(dyke) 물이 넘치지 않게 쌓은 것', ['나루', '제방']],
  ['- 사공은 노를 저어 배를 모는 사람\n- 나루는 배가 사람을 태우고 건너는 곳', ['사공', '나루']],
])('%j', (text, names) => {
  expect(draftedNames(text)).toEqual(expect.arrayContaining(names))
})

test.each([
  '- Keel (see above)\n- Mast (for example fir or oak)\n- Boom (in all ships)',
  '- 서울-부산 고속도로\n- 한국-일본 관계',
  '- 물길 넓이 확대: 배가 더 많이 다님\n- 나루 수 감소: 다리가 놓임\n- 무신 집권기: 나루가 늘어남',
  '- 통행료 인하: 손님 증가\n- 다리 건설 → 나루 이용 감소',
  '- Higher tolls → fewer travellers\n- More bridges → less work for ferries',
  '- 사공이 하는 일: 노를 젓고 돛을 올린다\n- 손님이 내는 돈: 한 냥을 받는다',
])('no term: %j', text => {
  expect(draftedNames(text)).toEqual([])
})

test('a list of thousands of names with remarks is looked at once, and not for each of them', () => {
  const names = Array.from({ length: 8000 }, (_, at) => `${spelt(at)} ${spelt(at + 5003)}`)
  const list = names.map(name => `- ${name} (of oak; laid first)`)
  expect(draftedNames(list.join('\n')).length).toBeGreaterThan(7000)
})

/** A word of its own for each number below 10,000. */
const spelt = (number: number) =>
  [...String(10_000 + (number % 10_000))]
    .map(digit => 'ba de fi go lu ma ne pi ro su'.split(' ')[Number(digit)])
    .join('')

test.each<[string, string[]]>([
  [
    '# Rigs\n\n- Sloop\n\nA boat with a mast and two sails. Most are small.\n\n- Ketch\n\nA boat with two masts of which the second is lower.\n\n- Yawl\n\nA boat with a small mast behind the rudder.',
    ['Sloop', 'Ketch', 'Yawl'],
  ],
  [
    '# 돛\n\n- 가로돛(square sail)\n\n바람을 등에 지고 갈 때 쓰는 돛. 빠르다.\n\n- 세로돛(fore-and-aft sail)\n\n바람을 거슬러 갈 때 쓰는 돛.\n\n- 삼각돛(lateen)\n\n긴 활대에 매다는 세모난 돛.',
    ['가로돛', '세로돛', '삼각돛'],
  ],
  [
    'Three kinds\n○ 1: Sloop = a boat with a mast and two sails\n○ 2: Ketch = a boat with two masts of which the second is lower\n○ (3) Yawl = a boat with a small mast behind the rudder',
    ['Sloop', 'Ketch', 'Yawl'],
  ],
])('%j', (text, names) => {
  expect(draftedNames(text)).toEqual(expect.arrayContaining(names))
})

test('ranges are no names, nor is what stands above them explained by them', () => {
  expect(
    draftedNames('# Winds\n- Forces\n  - 1-3 kts - light airs on the sea\n  - 4-6 kts - a breeze that fills sails'),
  ).toEqual([])
})

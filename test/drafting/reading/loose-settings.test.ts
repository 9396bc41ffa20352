import { withoutLooseSettings } from '../../../src/drafting/reading/loose-settings.ts'
import { draftedNames } from '../../support/drafted.ts'

const POD = ['kind: Harbour', 'spec:', '  berths:', '  - name: north', '    depth: 12', '  - name: south # 새로 지음']

test('settings that have lost their frame leave their lines empty', () => {
  expect(withoutLooseSettings(['부두를 정한다.', ...POD, '다음 절'])).toEqual([
    '부두를 정한다.',
    ...POD.map(() => ''),
    '다음 절',
  ])
})

test.each([
  [
    'what names mean',
    ['keel: the long beam', 'mast: the pole for sails', 'sail: cloth for the wind', 'rope: what holds it'],
  ],
  ['Korean meanings', ['keel: 배 밑의 나무', 'mast: 돛을 다는 기둥', 'sail: 바람을 받는 천', 'rope: 매는 줄']],
  ['names without anything that stands in', ['kind: Pod', 'name: north', 'depth: 12', 'width: 4']],
  [
    'words of another language',
    ['greetings:', '  bonjour: hello', '  merci: thanks', 'food:', '  pain: bread', '  lait: milk'],
  ],
  ['a list of words', ['roots:', '  - aqua: water', '  - terra: earth', '  - ignis: fire', '  - ventus: wind']],
  ['what is in a block of code', ['```yaml', ...POD, '```']],
])('%s stays', (_, lines) => {
  expect(withoutLooseSettings(lines)).toEqual(lines)
})

test('no key of them is a term', () => {
  const names = draftedNames(
    `# 항구\n\n부두는 배를 대는 곳이다.\n\n${POD.join('\n')}\n\n등대는 밤에 길을 알리는 탑이다.\n`,
  )
  expect(names).toEqual(['부두', '등대'])
})

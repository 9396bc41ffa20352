import { withSpacedLabels } from '../../../src/drafting/reading/tight-labels.ts'
import { draftedNames } from '../../support/drafted.ts'

const ENGLISH = [
  ['Jib', 'a small sail before the mast'],
  ['Keel', 'the long beam at the bottom of a hull'],
  ['Bilge', 'the lowest part inside of a hull'],
  ['Halyard', 'a rope that lifts a sail'],
  ['Ballast', 'weight that keeps a boat upright'],
] as const
const KOREAN = [
  ['용골', '배 밑을 앞뒤로 받치는 나무'],
  ['활대', '돛을 위에서 매다는 나무'],
  ['이물', '배의 앞쪽 끝이 되는 부분'],
  ['고물', '배의 뒤쪽 끝이 되는 부분'],
  ['닻줄', '닻을 매달아 내리는 굵은 줄'],
] as const

const SIGNS = [
  '- ',
  '-- ',
  ' -',
  ' --',
  '–',
  '– ',
  ' –',
  '—',
  '— ',
  ' —',
  '--',
  '=',
  '= ',
  ' =',
  ' == ',
  ' / ',
  ' | ',
  '|',
  ' > ',
  ' ~ ',
  ' · ',
  '·',
  '・',
  ' * ',
  ' • ',
  ' ✦ ',
  ' ∶ ',
  '﹕ ',
  '   ',
]

describe.each(SIGNS)('names and meanings that "%s" parts', sign => {
  test.each(['- ', '* ', '• ', '1. ', ''])('in lines that begin with "%s"', bullet => {
    for (const terms of [ENGLISH, KOREAN]) {
      const lines = terms.map(([name, meaning]) => `${bullet}${name}${sign}${meaning}`)
      expect(draftedNames(`# Words\n\n${lines.join('\n')}\n`)).toEqual(terms.map(([name]) => name))
    }
  })
})

test('lines that are set off as usual count, and stay as they are', () => {
  const lines = [
    '* additive-- words say it louder',
    '* parallel -- words go another way',
    '* twofold-- words say the same again',
  ]
  expect(withSpacedLabels(lines)).toEqual([
    '* additive: words say it louder',
    '* parallel -- words go another way',
    '* twofold: words say the same again',
  ])
})

test.each([
  [
    'one such line among others',
    ['Boats lie in a dock—dug into the bank', 'Ferries - boats that cross', 'Locks - gates in a river'],
  ],
  [
    'sentences with an aside',
    ['It was—they said—a fine day', 'He came—as he must—late at night', 'She left—who knows why—at dawn'],
  ],
  [
    'commands and their options',
    ['git add -all of the files', 'git log -one line for each', 'git diff -names of files only'],
  ],
  [
    'words that are written together',
    ['pre- and post-war boats here', 'a ten-foot boat', 'half- and full-size models of it'],
  ],
  [
    'ways through a menu',
    [
      'File > Open > Recent things here',
      'Edit > Find > Next one of them',
      'View > Zoom > Fit to the page',
      'Help > About > This very program',
    ],
  ],
  ['pairs of short words', ['red / blue', 'left / right', 'up / down', 'in / out']],
  ['code', ['```', 'A=the first of all', 'B=the second of all', 'C=the third of all', '```']],
])('%s: nothing is changed', (_, lines) => {
  expect(withSpacedLabels(lines)).toEqual(lines)
})

test('words of a language in capitals are set off from what they do', () => {
  const lines = [
    'FROM 밑이 되는 배의 틀',
    'COPY 짐을 배 안으로 옮긴다',
    'PORT : 드나들 문을 연다',
    'RUN 명령을 배 안에서 돌린다',
  ]
  expect(withSpacedLabels(lines)).toEqual([
    'FROM: 밑이 되는 배의 틀',
    'COPY: 짐을 배 안으로 옮긴다',
    'PORT : 드나들 문을 연다',
    'RUN: 명령을 배 안에서 돌린다',
  ])
})

test('one word again and again tells of one thing', () => {
  const lines = ['LOCK 은 하나만 있다 늘', 'LOCK 을 푸는 방법은 없다', 'LOCK 은 잠깐만 걸린다 늘']
  expect(withSpacedLabels(lines)).toEqual(lines)
})

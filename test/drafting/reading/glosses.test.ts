import { withGlosses } from '../../../src/drafting/reading/glosses.ts'
import { draftedTerms } from '../../support/drafted.ts'

test.each([
  ['`', '`'],
  ['**', '**'],
  ["'", "'"],
  ['“', '”'],
])('names between %s and %s with the foreign one behind them are read as all others are', (open, close) => {
  const lines = [
    `> ${open}용골 keel beam${close} 배의 밑바닥을 따라 놓인 긴 재목`,
    `> ${open}무게 중심 centre of gravity${close} 배가 그 둘레로 도는 점`,
    `돛은 ${open}돛대mast${close}에 단다`,
  ]
  expect(withGlosses(lines)).toEqual([
    '> **용골(keel beam)** 배의 밑바닥을 따라 놓인 긴 재목',
    '> **무게 중심(centre of gravity)** 배가 그 둘레로 도는 점',
    '돛은 **돛대(mast)**에 단다',
  ])
})

test.each([
  [['`도커 compose` 파일', '`도커 compose`로 띄운다', '`도커 compose` 버전', '**용골**']],
  [['**도커 vs 쿠버네티스**', '`git 명령 commit`', '"배 Ship" 그리고 "돛 Sail"']],
  [['배 keel', '돛 mast', '키 rudder']],
])('%j stays as it is', lines => {
  expect(withGlosses(lines)).toEqual(lines)
})

test('such names are terms with both', () => {
  const found = draftedTerms(
    '> `손실 혐오 loss dread` 얻는 기쁨보다 잃는 아픔을 크게 느끼는 것\n\n> `무리 짓기 herding` 남들이 하는 대로 따라 하는 것\n\n> `닻 내리기 anchoring` 처음 본 숫자에 매이는 것',
  )
  expect(found.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['손실 혐오', 'loss dread'],
    ['무리 짓기', 'herding'],
    ['닻 내리기', 'anchoring'],
  ])
})

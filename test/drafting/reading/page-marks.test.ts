import { withoutPages } from '../../../src/drafting/reading/page-marks.ts'
import { draftedNames } from '../../support/drafted.ts'

test.each([
  ['* pg 12: Once a thing has a name, one sees it.', '* Once a thing has a name, one sees it.'],
  ['- pp. 12–15 - A keel is the beam along the bottom.', '- A keel is the beam along the bottom.'],
  ['(p. 33) Keel: the beam along the bottom', 'Keel: the beam along the bottom'],
  ['[p12] 용골: 배 밑을 받치는 나무', '용골: 배 밑을 받치는 나무'],
  ['12쪽: 용골은 배 밑을 받치는 나무이다.', '용골은 배 밑을 받치는 나무이다.'],
  ['12~15p 용골은 배 밑을 받치는 나무이다.', '용골은 배 밑을 받치는 나무이다.'],
  ['- Location 1034: the beam along the bottom of a ship', '- the beam along the bottom of a ship'],
  ['Keel: the beam along the bottom (p. 12)', 'Keel: the beam along the bottom'],
  ['용골은 배 밑을 받치는 나무이다. (12쪽)', '용골은 배 밑을 받치는 나무이다.'],
])('the page is no part of %s', (line, shown) => {
  expect(withoutPages([line])).toEqual([shown])
})

test.each([
  'Page 2 of 3',
  'p. 12',
  '- p < .05 is called significant by many readers',
  '80/tcp: the port of the web server',
  '12 pilots came on board that day',
])('as it is: %s', line => {
  expect(withoutPages([line])).toEqual([line])
})

test('pages are the names of nothing', () => {
  const text =
    '* pg 12: Once you can name a thing, you see it everywhere.\n* pg 13: A keel is the beam along the bottom of a ship.\n* pg 15: Group what belongs together.'
  expect(draftedNames(`# Design\n\n${text}\n`)).toEqual(['Keel'])
})

import { readKoreanListing } from '../../../../src/drafting/terms/korean/listing.ts'

const namesIn = (sentence: string) => readKoreanListing(sentence).map(({ name }) => name)

test.each([
  ['돛에는 바람을 받아 나아가는 **가로돛**과 바람을 거슬러 가는 **세로돛**이 있다.', ['가로돛', '세로돛']],
  ['배는 노를 저어 움직이는 `갤리`, 바람으로 움직이는 `범선`으로 나뉜다.', ['갤리', '범선']],
  ["씨를 뿌리는 '파종', 거두어들이는 '수확' 그리고 땅을 쉬게 하는 '휴경'이 있습니다.", ['파종', '수확', '휴경']],
])('%s', (sentence, names) => {
  expect(namesIn(sentence)).toEqual(names)
})

test.each([
  '**가로돛**과 **세로돛**이 있다.',
  '바람을 받아 나아가는 **가로돛**이 있다.',
  '바람을 받아 나아가는 **가로돛**과 바람을 거슬러 가는 **세로돛**을 함께 달았다.',
])('says nothing of each: %s', sentence => {
  expect(namesIn(sentence)).toEqual([])
})

import { splitAtTopic } from '../../../../src/drafting/terms/korean/topic.ts'

test.each([
  ['메시지 큐란 비동기 통신에 쓰이는 장치이다', '메시지 큐'],
  ['가상 머신이란 하드웨어를 흉내 내는 것이다', '가상 머신'],
  ['돛대란 돛을 다는 기둥이다', '돛대'],
])('the topic of %j is %j', (sentence, subject) => {
  expect(splitAtTopic(sentence)?.subject).toBe(subject)
})

test.each(['삶은 계란 여러 개를 먹다', '돛란 여러 장이 있다'])('%j has no topic in 란', sentence => {
  expect(splitAtTopic(sentence)).toBeUndefined()
})

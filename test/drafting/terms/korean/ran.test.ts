import { askedAbout } from '../../../../src/drafting/terms/headings/asked-about.ts'
import { endsInRan } from '../../../../src/drafting/terms/korean/ran.ts'
import { readKoreanSentence } from '../../../../src/drafting/terms/korean/sentence.ts'

test.each(['병자호란', '임진왜란', '삼정의 문란', '농민 반란', '계란', '혼란'])(
  '%s ends as the particle does',
  word => {
    expect(endsInRan(word)).toBe(true)
    expect(askedAbout(word)).toBeUndefined()
  },
)

test.each(['암호란', '나루란', '컨테이너란', 'API란', '밀물이란', '란'])('%s does not', word => {
  expect(endsInRan(word)).toBe(false)
})

test.each(['돛이 모자란 배는 노를 저어 움직이는 배이다.', '사공이 바뀌는 날을 모두가 기다린다.'])(
  'a verb before its noun is no topic: %s',
  sentence => {
    expect(readKoreanSentence(sentence, () => true).map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:돛이 모자|사공이 바뀌|바뀌|모자)$/)]),
    )
  },
)

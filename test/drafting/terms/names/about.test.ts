import { isAbout, isGeneric } from '../../../../src/drafting/terms/names/about.ts'
import { draftedNames } from '../../../support/drafted.ts'

test.each(['Comparative advantage', 'absolute advantage', 'potential difference', 'natural resource'])(
  '%s is a kind of it, and a name',
  name => {
    expect(isGeneric(name)).toBe(false)
  },
)

test.each([
  'main advantage',
  'biggest difference',
  'Docker advantage',
  'final benefit',
  'types of sails',
  '썰물의 반대',
])('%s is about something', name => {
  expect(isGeneric(name)).toBe(true)
})

test.each([
  '무게 감소란 짐을 덜어 배가 더 뜨게 하는 방법이다.',
  '무게 감소(lightening)란 짐을 덜어 배를 띄우는 방법이다.',
])('a change is a term where it is defined: %s', sentence => {
  expect(draftedNames(`# 항구\n\n${sentence}\n`)).toEqual(['무게 감소'])
})

test('"and" inside a word joins nothing', () => {
  expect(isAbout('Blue-and-white porcelain')).toBe(false)
  expect(isAbout('one-versus-all strategy')).toBe(false)
  expect(isAbout('Lock and key')).toBe(true)
  expect(isAbout('Locks vs. keys')).toBe(true)
})

test.each([
  'effect of a toll',
  'effects on the crew',
  "Rowe's dissent",
  'problems of pilots',
  '핵심 장치',
  '다른 배',
  '밧줄 다루기',
  '항구 빠져나오기',
  'different approach',
  'first type of anchor',
  'strange behaviours of ships',
  '“B” in charts',
])('%s is about something', name => {
  expect(isAbout(name)).toBe(true)
})

test.each(['Doppler effect', "Hobson's choice", 'rain shadow effect', '핵심어'])('%s is a name', name => {
  expect(isAbout(name)).toBe(false)
})

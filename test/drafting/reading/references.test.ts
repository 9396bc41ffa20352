import { draftedNames } from '../../support/drafted.ts'

const glossary =
  '- Tide: the rise and fall of the sea that the moon causes\n- Reef: a ridge of rock just below the water'

test.each([
  '#### References\n\n- [Seas and oceans - A sailor writes](https://example.org/sea)\n- Harbours of the north: a guide',
  '## 참고 자료\n\n- [[항해] 바다의 이해(Sea) - 뱃사람의 일기](https://example.org/%EB%B0%94(1))\n- 항구의 역사 - 김선장',
  '## Sources\n\n- [Currents: what moves the water](https://example.org/currents)',
  '- [Winds (and storms): an introduction](https://example.org/winds)',
  '[Up](https://example.org/up) / [Home](https://example.org) : [Next](next.md)',
  '## 목차 _Table of contents_\n\n- [[1] 바다: 깊은 물](#1-바다)\n- [배 - 물 위의 집](#배)',
])('what only points elsewhere names no terms: %j', text => {
  expect(draftedNames(`# The coast\n\n${glossary}\n\n${text}\n`)).toEqual(['Tide', 'Reef'])
})

test('what stands after a section of references is read', () => {
  expect(
    draftedNames(
      `## Ships\n\n${glossary}\n\n### References\n\n- [Hull - parts](https://example.org)\n\n## Sails\n\nJib: the sail before the mast`,
    ),
  ).toEqual(['Tide', 'Reef', 'Jib'])
})

test('a section by the name of Sources that explains them is read', () => {
  expect(
    draftedNames(
      '## Sources\n\n- Spring: a place where water comes out of the ground\n- Well: a shaft dug to the water below',
    ),
  ).toEqual(['Spring', 'Well'])
})

test('a name that is a link is one all the same', () => {
  expect(
    draftedNames(
      '- [Keel](https://example.org/keel): the beam along the bottom of a ship\n- [Helm](https://example.org/helm): the wheel that turns the rudder',
    ),
  ).toEqual(['Keel', 'Helm'])
})

test('an entry of a table of contents is read where the next line says what it is about', () => {
  expect(
    draftedNames(
      '- [1. Tide (밀물) 🌊](#1-tide)  \n  달이 끌어당겨 바닷물이 밀려 들어오는 때를 말한다.\n- [2. Reef (암초)](#2-reef)  \n  물 바로 아래에 숨은 바위 무더기를 가리킨다.',
    ),
  ).toEqual(['Tide', 'Reef'])
})

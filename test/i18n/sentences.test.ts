import { writeFileSync } from 'node:fs'
import type { Language } from '../../src/domain/course.ts'
import { type TextKey, translator } from '../../src/i18n/catalogue.ts'
import { en } from '../../src/i18n/en.ts'
import { ko } from '../../src/i18n/ko.ts'

/**
 * Every text in all its fillings: numbers that take another form, every branch of a choice, and names that end in a
 * consonant, in none, in a Latin letter and in a digit. `SENTENCES=FILE npx jest test/i18n/sentences` prints them to read.
 */
const WORDS: Record<Language, string[]> = {
  ko: ['컨테이너', '도커 엔진', 'Docker', '2026-12-25', '커널'],
  en: ['container', 'Docker', '2026-12-25'],
}
const NUMBERS = [0, 1, 2, 21]

interface Sentence {
  key: TextKey
  said: string
}

function sentencesOf(language: Language): Sentence[] {
  const t = translator(language)
  const texts = language === 'ko' ? ko : en
  return (Object.keys(en) as TextKey[]).flatMap(key => {
    const names = [...new Set([...texts[key].matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))]
    const options = names.map(name => fillingsOf(texts[key], name, language))
    const most = Math.max(1, ...options.map(each => each.length))
    const said = Array.from({ length: most }, (_, at) =>
      t(
        key,
        Object.fromEntries(
          names.map((name, place) => [name, options[place]?.[at % (options[place].length || 1)] ?? '']),
        ),
      ),
    )
    return [...new Set(said)].map(each => ({ key, said: each }))
  })
}

function fillingsOf(text: string, name: string, language: Language): (string | number)[] {
  const kind = new RegExp(`\\{${name}, (plural|select|selectordinal|number)`).exec(text)?.[1]
  if (kind === 'select') {
    const [, rest = ''] = text.split(`{${name}, select,`)
    return [...rest.matchAll(/(\w+) \{/g)].map(([, option]) => option ?? '')
  }
  return kind ? NUMBERS : WORDS[language]
}

const all = { ko: sentencesOf('ko'), en: sentencesOf('en') }
if (process.env.SENTENCES)
  writeFileSync(
    process.env.SENTENCES,
    (['ko', 'en'] as const).map(each => all[each].map(({ key, said }) => `${key}: ${said}`).join('\n')).join('\n\n'),
  )

const wrong = (language: Language, pattern: RegExp, but: (key: TextKey, said: string) => boolean = () => false) =>
  all[language]
    .filter(({ key, said }) => pattern.test(said) && !but(key, said))
    .map(({ key, said }) => `${key}: ${said}`)

test('Korean speaks to everybody in the same way', () => {
  const asks = /(?:주세요|할까요|을까요|를까요|릴까요|꿀까요|울까요|넣을까요|하세요|르세요)/
  expect(
    wrong(
      'ko',
      /요(?=$|[\s.,!?:;’”)'(])/m,
      (_, said) => asks.test(said) || /(?:필요|중요|수요|개요)(?=$|\W)/.test(said),
    ),
  ).toEqual([])
  expect(wrong('ko', /당신|주십시오|현재 위치/)).toEqual([])
})

test('Korean joins particles to what they follow, and shows no marker of one', () => {
  expect(wrong('ko', /[`’”] (?:을|를|이|가|은|는|으로|로|에|에서|이나|나|처럼|라고|까지|부터)(?=[\s.,])/)).toEqual([])
  expect(wrong('ko', /\d+ (?:장|주|개|명|점|일|번)(?=[은는이가을를의에\s.,]|$)/)).toEqual([])
  expect(wrong('ko', /\[[가-힣]+\/[가-힣]+\]/)).toEqual([])
})

test.each(['ko', 'en'] as const)('no text in %s has signs left over', language => {
  expect(wrong(language, / {2,}|\s[.,](?=\s|$)|\(\)|undefined/, key => /^(studio|exchange)\./.test(key))).toEqual([])
  expect(wrong(language, /[{}]/, key => key.startsWith('exchange.'))).toEqual([])
})

test('English counts', () => {
  expect(wrong('en', /\b1 (?:answers|questions|members|days|terms|problems|holidays)\b/)).toEqual([])
  expect(wrong('en', /\b(?:0|2|21) (?:answer|question|member|day|term|problem)\b/)).toEqual([])
})

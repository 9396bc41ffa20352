import { disassembleCompleteCharacter } from 'es-hangul'
import { consonantsOf, skeletonOfHangul, skeletonsOfLatin, soundsAlike } from '../lookup/sound.ts'
import { table } from '../table.ts'

/** Consonants heard in a name that is recognised by its sound alone: fewer fit too many words. */
const ENOUGH_HEARD = 4
const ALIKE_FROM = 0.7

// As es-hangul takes syllables apart: ㅗㅏ is ㅘ.
const INITIAL = table<string>({ ㄲ: 'ㅋ', ㄸ: 'ㅌ', ㅃ: 'ㅍ', ㅆ: 'ㅅ', ㅉ: 'ㅊ' })
const VOWEL = table<string>({ ㅐ: 'ㅔ', ㅒ: 'ㅖ', ㅓ: 'ㅗ', ㅗㅣ: 'ㅜㅔ', ㅗㅐ: 'ㅜㅔ' })
/** Behind a sibilant `y` is not heard, nor `w` before a front vowel: 챠 is 차, 쉬 is 시. */
const BEHIND_SIBILANT = table<string>({
  ㅑ: 'ㅏ',
  ㅕ: 'ㅗ',
  ㅛ: 'ㅗ',
  ㅠ: 'ㅜ',
  ㅖ: 'ㅔ',
  ㅜㅣ: 'ㅣ',
  ㅜㅔ: 'ㅔ',
})
const FINAL = table<string>({ ㄷ: 'ㅅ', ㅌ: 'ㅅ', ㅆ: 'ㅅ', ㅍ: 'ㅂ', ㅋ: 'ㄱ', ㄲ: 'ㄱ' })
/** `f` as it was once written: 화일 is 파일. */
const OLD_F = table<string>({ ㅗㅏ: 'ㅏ', ㅜㅣ: 'ㅣ', ㅜㅔ: 'ㅔ' })

/**
 * One spelling of a foreign word in Hangul, of the ways in which people write its sounds: 캐쉬 and 캐시, 컨텐츠 and
 * 콘텐트, 까페 and 카페. Not for Korean words, where they tell words apart (결재, 결제).
 */
export function loanwordSpelling(word: string): string {
  return Array.from(word, spellingOf).join('')
}

function spellingOf(syllable: string): string {
  const parts = disassembleCompleteCharacter(syllable)
  if (!parts) return syllable
  let initial = INITIAL[parts.choseong] ?? parts.choseong
  let vowel = VOWEL[parts.jungseong] ?? parts.jungseong
  if (initial === 'ㅎ' && OLD_F[vowel]) [initial, vowel] = ['ㅍ', OLD_F[vowel] ?? vowel]
  if (/[ㅅㅈㅊ]/.test(initial)) vowel = BEHIND_SIBILANT[vowel] ?? vowel
  // The plural that is heard or not, 콘텐츠 and 콘텐트, and its voice, 쿠버네티즈.
  if (vowel === 'ㅡ') initial = { ㅊ: 'ㅌ', ㅈ: 'ㅅ' }[initial as string] ?? initial
  return initial + vowel + (FINAL[parts.jongseong] ?? parts.jongseong)
}

/** Syllables that Korean words hardly have: with ㅋ, an open ㅡ behind a hard consonant, 데, 테, 페; ㄹ at the start. */
const FOREIGN = /[카-킿]|[스즈츠트프브드]|[데-뎋테-텧페-펳]|^[라-맇]/u

/** Whether a word in Hangul is a foreign one, by its syllables or since it sounds like one of some Latin words. */
export function isLoanword(hangul: string, latin: readonly string[]): boolean {
  return FOREIGN.test(hangul) || latin.some(each => sameSkeleton(hangul, each) && soundsAlike(hangul, each) >= 0.6)
}

/** Whether Hangul is how a Latin name sounds, where that is long enough to be told: 로드 발란서 for `load balancer`. */
export function isSaidInHangul(hangul: string, latin: string): boolean {
  return (
    consonantsOf(skeletonOfHangul(hangul)) >= ENOUGH_HEARD &&
    sameSkeleton(hangul, latin) &&
    endsAlike(hangul, latin) &&
    soundsAlike(hangul, latin) >= ALIKE_FROM
  )
}

/** Whether a short name in one script may be another in the other script, by its sound: RAM and 램. */
export function mayBeSame(one: string, other: string): boolean {
  const [hangul, latin] = /[가-힣]/.test(one) ? [one, other] : [other, one]
  return sameSkeleton(hangul, latin) && soundsAlike(hangul, latin) >= ALIKE_FROM
}

/** Whether Hangul and a Latin name have the same consonants. */
export function sameSkeleton(hangul: string, latin: string): boolean {
  const heard = skeletonOfHangul(hangul)
  return heard > 0 && skeletonsOfLatin(latin).includes(heard)
}

/** Skeletons have no vowels: 프로세서 is no `process`, and 프로세스 no `processor`. */
function endsAlike(hangul: string, latin: string): boolean {
  const last = disassembleCompleteCharacter(hangul.at(-1) ?? '')
  if (last === undefined) return true
  if (last.jongseong !== '') return true
  return last.jungseong === 'ㅡ' ? !/[aioruwy]$/.test(latin) : last.jungseong === 'ㅣ' || /[aeioruwyh]$/.test(latin)
}

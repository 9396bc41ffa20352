const YEARS = String.raw`(?:c\.\s?|ca\.\s?|약\s|기원전\s)?\d{1,4}(?:년대?|세기|s|th century)?(?:\s?[~/–-]\s?\d{1,4}(?:년|세기)?)?`
/** "[1453] 계유정난", "(1789) Estates-General", "[성종] 경국대전": when it was, or under which head it stands. */
const TAGGED = /^\[[^\][]{1,24}\]\s(?=[^\s([-])/
const DATED = new RegExp(String.raw`^[(<【]${YEARS}[)>】]\s(?=\p{L})`, 'u')
/** "1498 무오사화": of a name in Hangul a bare year is no part. */
const YEAR =
  /^\d{3,4}(?:년(?=\s[가-힣]{4})|(?:[./]\d{1,2}){0,2}(?=\s[가-힣]{2}))\s(?!(?:이전|이후|현재|기준|당시)(?:\s|$))(?![가-힣\s]*\d)/
/** "대동법 ★★★": how much of it is asked. */
const STARS = /\s?(?:[★☆⭐♥※!]\s?){1,6}$/u

/** "correlation coefficient r": the letter by which it goes in a formula. */
const SYMBOL = /(?<=\p{L}{3,}\s\p{L}{4,})\s[a-zα-ω]$/u

/** "[돛의 한계]", "【돛】": all of it in brackets. "[Na+]" is a formula. */
const WHOLE = /^(?:\[(?=\p{L}[\p{L}\s-]{2,}\]|[^\]]*[가-힣])|[【〔〖〈])([^\][【】〔〕〖〗〈〉]{1,60})[\]】〕〗〉]$/u

/** "p. 12 …", "12쪽 …": where it stands in the book. */
const PAGE = /^(?:\(?pp?\.\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\)?|\d{1,4}(?:쪽|페이지))[.:]?\s+(?=\p{L})/iu

/** "장기 계약 구매 가능", "old rope deprecated": what can be done with it, and what became of it. */
const STATE =
  /(?<=[A-Za-z\d)])\s(?:(?:설정|구매|사용|선택|변경|적용|이용|조회|공유|지정|추가|수정|확장|예약)\s가능|\(?(?:deprecated|obsolete)\)?)$/i

/** "2004년 Solaris Containers 출시": what happened to it then. */
const HAPPENED =
  /^\d{4}년(?:\s\d{1,2}월)?\s(?=\S{2})(.{2,40}?)\s(?:의\s)?(?:첫\s)?(?:등장|개발|출시|도입|릴리스|발표|공개|탄생|발명|창안)$/u

/** A name without what notes put around it: brackets, a tag, a year, stars. */
export function withoutSurroundings(raw: string): string {
  return raw
    .replace(WHOLE, '$1')
    .replace(HAPPENED, '$1')
    .replace(PAGE, '')
    .replace(TAGGED, '')
    .replace(DATED, '')
    .replace(YEAR, '')
    .replace(STARS, '')
    .replace(STATE, '')
    .replace(/\s[a-zα-ω]$/.test(raw) ? SYMBOL : '', '')
}

/** What is left of a longer text: a bracket that nothing closes, one that nothing opens, one end of a quotation. */
export function isCutOff(name: string): boolean {
  const count = (sign: RegExp) => name.match(sign)?.length ?? 0
  return count(/[(（[]/g) !== count(/[)）\]]/g) || count(/["“”]/g) % 2 === 1
}

/** A Roman number, which counts a row or a class. */
export const isRowNumber = (name: string) => /^(?:I{2,3}|IV|VI{1,3}|IX|XI{0,3})$/.test(name)

/** "사람1", "Student B": one of several who speak. */
export const isSpeaker = (name: string) =>
  /^(?:사람|학생|화자|친구|손님|고객|참가자|선수|person|student|speaker|player|customer|user|guest)\s?[\dA-Z]$/i.test(
    name,
  )

/** A sign in a formula, an index such as `t1`, what is left of a formula, the number of a section. */
export function isFormula(name: string): boolean {
  const words = name.replace(/\$[^$]*\$/g, '')
  return (
    (words !== name && !/\p{L}{2}/u.test(words)) ||
    words.includes('$') ||
    /^[a-z]\d{1,2}$|^[ΔΣ∂λμσ]\S{0,3}$|\s\d+\.\d+\.[\dA-Z]+$/.test(name)
  )
}

/** "비용이 많다면", "접근이 가능", "기준에 따른 구분", "필요합니": what something does or is like, or a part of that. */
export function isKoreanClause(name: string): boolean {
  return (
    /[가-힣][이가]\s(?:[가-힣]+\s)*[가-힣]*(?:다|다면|가능|불가능|필요|중요|다양|용이|곤란|부족|심각|유리|불리|저렴|복잡|간단|편리)$/.test(
      name,
    ) ||
    /[가-힣](?:다면|라면)$|[합입됩습납십]니$|에\s(?:따른|따라|있는)\s/.test(name) ||
    /,\s\S+(?:\s\S+){3,}$/.test(name)
  )
}

/** "Check the results", "All seven steps": a command, or so many of something. "Ivan the Terrible" is written large. */
const COMMAND =
  /^(?!\p{L}+ing\s|(?:[Ii]n|[Oo]n|[Oo]ver|[Oo]ff|[Uu]nder|[Bb]ehind|[Aa]round|[Oo]ut|[Uu]p|[Aa]cross|[Bb]eyond|[Aa]gainst)\s)\p{L}+\sthe\s\p{Ll}|^[Aa]ll\s(?:two|three|four|five|six|seven|eight|nine|ten|the|these|those)\s/u
/** "Commonly it", "Upwards, the next": a part of a sentence. */
const PART_OF_SENTENCE = /\s(?:it|they|he|she|what|which)$|,\s(?:the|an?)\s/i

/** "Smallest step on a piano", "Two numbers at the start", "Chord built by stacking": what something is, and no name of it. */
const DESCRIPTION =
  /^(?:the\s)?(?:two|three|four|five|six|several)\s\p{Ll}+\s\p{Ll}|^(?:the\s)?\p{L}{3,}est\s\p{Ll}+\s(?:on|in|of|at|that)\s|\s(?:built|made|formed|caused|created|held|given|taken)\sby\s/iu

/** "Fog solves all problems", "Ships suffer from rust", "Plato emphasized order": what somebody or something does. */
const DOING =
  /\s\p{Ll}+s\s(?:all|us|them|everything|everyone|nothing|people)(?:\s|$)|\p{Ll}s\s(?:suffer|live|rely|depend|differ|belong|consist|result|vary|tend|come|lead|struggle)\s(?:in|from|on|to|with|of|by)\s|^\p{Lu}\p{Ll}+\s(?:emphasi[sz]ed|argued|believed|claimed|thought|proposed|rejected|critici[sz]ed|developed|introduced|discovered|invented|founded|emphasi[sz]es|argues|believes|claims|proposes)\s/u

/** Whether an English phrase tells somebody to do something, or goes on with a sentence. */
export const isEnglishClause = (name: string) =>
  [COMMAND, PART_OF_SENTENCE, DESCRIPTION, DOING].some(shape => shape.test(name))

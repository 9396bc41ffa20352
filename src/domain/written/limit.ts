/** A number that is only a limit, as Koreans say it, and the prompts that ask for one. */
const LIMITS: [RegExp, RegExp][] = [
  [/\d\s?[가-힣]{0,3}\s?(?:이하|이내)$/u, /최대|까지|이하|이내|많아야|at most|max(?:imum)?\b|up to|within/i],
  [/\d\s?[가-힣]{0,3}\s?이상$/u, /최소|적어도|이상|at least|min(?:imum)?\b/i],
  [/\d\s?[가-힣]{0,3}\s?(?:미만|초과)$/u, /미만|초과|less than|more than|under|over/i],
]

/** Whether a text says of its number that it is a limit, where none was asked for: 10초 미만. */
export function isMereLimit(text: string, prompt: string): boolean {
  return LIMITS.some(([limit, asked]) => limit.test(text) && !asked.test(prompt))
}

/** What a product comes to, `60*60`, unless it is what was asked. */
export function productIn(text: string, prompt: string): string[] {
  const [, one, other] = /^(\d{1,9})\s?[x×*]\s?(\d{1,9})$/i.exec(text) ?? []
  const isAsked = one !== undefined && new RegExp(`\\b${one}\\D+${other}\\b`).test(prompt)
  return one !== undefined && !isAsked ? [String(Number(one) * Number(other))] : []
}

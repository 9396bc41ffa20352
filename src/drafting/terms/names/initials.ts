/** Whether a name could be made of the first letters of another: TCP, IaaS. */
export function isShortForm(name: string): boolean {
  return name.length <= 10 && /^[a-z]?[A-Z][A-Za-z0-9&/-]{1,9}$/.test(name) && /[A-Z].*[A-Z]|^[A-Z]{2}/.test(name)
}

/** Whether one is made of the first letters of the words of the other. */
export function isShortFor(short: string, full: string): boolean {
  if (!isShortForm(short)) return false
  const words = full
    .replace(/,?\s\d{4}$/, '')
    .split(/[\s-]+/)
    .filter(word => !/^(?:of|the|and|for|in|to|a|an|on|as)$/i.test(word))
  const initials = words
    .map(word => word[0] ?? '')
    .join('')
    .toUpperCase()
  const all = full
    .split(/[\s-]+/)
    .map(word => word[0] ?? '')
    .join('')
    .toUpperCase()
  // "messenger RNA" is mRNA.
  const whole = words
    .map(word => (/^[A-Z]{2,}$/.test(word) ? word : (word[0] ?? '')))
    .join('')
    .toUpperCase()
  const wanted = short
    .replace(/s$/, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return wanted.length >= 2 && words.length >= 2 && [initials, all, whole].includes(wanted)
}

/** "VOD: Video On Demand", "Video On Demand; VOD": a short form and the full one, as they stand together in brackets. */
export function shortAndFull(text: string): string[] {
  const [, one = '', other = ''] = /^([^:;,()]{2,50})[:;,]\s([^:;,()]{2,50})$/.exec(text) ?? []
  return isShortFor(one, other) || isShortFor(other, one) ? [one, other] : []
}

/** Whether a text is so much longer than all others that it gives itself away. */
export function isNotablyLongest(right: string, others: readonly string[]): boolean {
  const longest = Math.max(0, ...others.map(each => each.length))
  return right.length > longest * 1.3 && right.length - longest > 5
}

import { withoutAbout } from './quantity.ts'

/** The ends of a range, both with its unit: `2` and `3` of 2~3시간. */
export function rangeIn(text: string): [string, string] | undefined {
  const [, from = '', to = '', unit = ''] =
    /^(\d+(?:\.\d+)?)\s?(?:~|-|to|에서)\s?(\d+(?:\.\d+)?)\s?(\D*)$/i.exec(withoutAbout(text.trim())) ?? []
  return from !== '' && Number(from) < Number(to) ? [from + unit, to + unit] : undefined
}

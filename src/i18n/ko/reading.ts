import type { reading as english } from '../en/reading.ts'

export const reading: Record<keyof typeof english, string> = {
  'summary.heading': '이번 주: {title}',
  'summary.footer': '{course} · {number}장 · `/explain`으로 찾아볼 용어 {terms}개',
  'summary.fallback': '{course} 이번 주 챕터: {title}',
}

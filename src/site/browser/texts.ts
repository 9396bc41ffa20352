import type { Language } from '../../domain/course.ts'
import { translator } from '../../i18n/catalogue.ts'

/** The language that the server wrote the page in: that of the study. */
export const language: Language = document.documentElement.lang === 'ko' ? 'ko' : 'en'

/** A text of the catalogue. */
export const t = translator(language)

const WHEN = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const DAY = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export const sayWhen = (at: string) => WHEN.format(new Date(at))
/** @param day `YYYY-MM-DD` */
export const sayDay = (day: string) => DAY.format(new Date(day))

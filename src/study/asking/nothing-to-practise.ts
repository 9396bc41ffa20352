import type { Reply } from '../../domain/card.ts'
import { type Course, inLanguage, type Question, type Term } from '../../domain/course.ts'
import { sayChapters } from '../talk/chapters.ts'
import { notice } from '../talk/notice-card.ts'
import { chapterTitle, marked, type Speech } from '../talk/speech.ts'

/** What a member asked to practise. */
interface Subject {
  chapter?: number | undefined
  term?: Term | undefined
}

/**
 * What is said where there is nothing to practise with: of which chapter or term, and what there is instead.
 * @param known questions of the course that can be practised
 */
export function nothingToPractise(
  speech: Speech,
  course: Course,
  known: readonly Question[],
  subject: Subject,
): Reply[] {
  const none = sayNothing(speech, course, subject)
  if (known.length === 0) return notice(none)
  const chapters = marked(sayChapters(speech, course, new Set(known.map(each => each.chapter))))
  return notice(`${none} ${speech.say('practise.instead', { chapters })}`)
}

function sayNothing({ t, say, language }: Speech, course: Course, { chapter, term }: Subject): string {
  if (term) {
    const name = inLanguage(term.texts, language).name
    const isTested = course.questions.some(({ terms }) => terms.includes(term.slug))
    return say(isTested ? 'practise.none-about' : 'practise.untested', { term: name })
  }
  if (chapter === undefined) return t('practise.none-asked')
  return say('practise.none', { number: chapter, title: chapterTitle(course, chapter, language) })
}

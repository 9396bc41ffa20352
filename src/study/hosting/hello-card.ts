import type { Card, Part } from '../../domain/card.ts'
import { type Course, inLanguage } from '../../domain/course.ts'
import type { Study } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { chapterTitle, courseTitle, type Speech } from '../talk/speech.ts'
import { scheduleTable, stateOf } from './status-card.ts'
import type { Upcoming } from './upcoming.ts'

/** The first message in a channel: what the bot does, and either the study it follows or a button to set one up. */
export function helloCard(speech: Speech, following?: { course: Course; study: Study; schedules: Upcoming[] }): Card {
  const { t, say, language } = speech
  const parts: Part[] = [
    { type: 'heading', text: t('hello.heading') },
    { type: 'text', markdown: t('hello.text') },
  ]
  if (following) {
    const { course, study, schedules } = following
    const first = course.terms.find(term => term.slug === 'container') ?? course.terms[0]
    const term = first ? inLanguage(first.texts, language).name : 'help'
    const about = {
      course: courseTitle(course, language),
      number: study.chapter,
      title: chapterTitle(course, study.chapter, language),
      term,
    }
    parts.push({ type: 'text', markdown: say('hello.following', about) })
    if (study.pausedAt) parts.push({ type: 'text', markdown: say('hello.paused', { state: stateOf(speech, study) }) })
    parts.push(scheduleTable(speech, study, schedules), {
      type: 'buttons',
      buttons: first ? [{ label: t('hello.explain', { term }), action: componentId.term(first.slug) }] : [],
    })
  } else
    parts.push({
      type: 'buttons',
      buttons: [{ label: t('hello.setup'), action: componentId.setupForm(), style: 'primary' }],
    })
  return { kind: 'hello', tone: 'neutral', fallback: t('hello.fallback'), parts }
}

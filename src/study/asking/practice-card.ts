import type { Card } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import type { Given } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { componentId } from '../talk/component-id.ts'
import { plain } from '../talk/markdown.ts'
import { askingParts, stars } from '../talk/question-parts.ts'
import { shownVersion } from '../talk/shown-version.ts'
import { chapterTitle, type Speech } from '../talk/speech.ts'
import { verdictTexts } from '../talk/verdict-parts.ts'

/** A question to practise with: for one member, not scored. */
export function practiceCard(speech: Speech, course: Course, asked: AskedQuestion, seed: number): Card {
  const { t, say, language } = speech
  const shown = shownVersion(asked)
  const ids = {
    choice: (place: number) => componentId.practiseChoice(asked.slug, seed, shown, place),
    choices: componentId.practiseChoices(asked.slug, seed, shown),
    write: componentId.practiseForm(asked.slug, seed, shown),
  }
  const footer = say('practise.footer', {
    chapter: chapterTitle(course, asked.chapter, language),
    stars: stars(asked.difficulty),
  })
  return {
    kind: 'question',
    tone: 'neutral',
    fallback: t('question.fallback', { prompt: plain(asked.prompt) }),
    parts: [
      { type: 'heading', text: t('practise.heading') },
      ...askingParts(speech, asked, ids),
      { type: 'footer', markdown: footer },
    ],
  }
}

/** How practice went, with the next question a press away. */
export function practiceVerdictCard({ t }: Speech, asked: AskedQuestion, given: Given, right: boolean): Card {
  const heading = right ? t('practise.right') : t('verdict.wrong')
  return {
    kind: 'verdict',
    tone: right ? 'good' : 'bad',
    fallback: heading,
    parts: [
      { type: 'heading', text: `${right ? '✅' : '❌'} ${heading}` },
      ...verdictTexts({ t }, asked, given, right),
      { type: 'buttons', buttons: [{ label: t('practise.next'), action: componentId.practise(asked.chapter) }] },
    ],
  }
}

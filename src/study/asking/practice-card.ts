import type { Card } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import type { Given } from '../../domain/grading.ts'
import type { PracticeAbout } from '../../domain/intent.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { componentId } from '../talk/component-id.ts'
import { plain } from '../talk/markdown.ts'
import { askingParts, stars } from '../talk/question-parts.ts'
import { shownVersion } from '../talk/shown-version.ts'
import { chapterTitle, type Speech } from '../talk/speech.ts'
import { verdictTexts } from '../talk/verdict-parts.ts'

/** A question to practise with, as it is shown. */
export interface Practice {
  asked: AskedQuestion
  /** The order of its choices. */
  seed: number
  about: PracticeAbout | undefined
}

/** A question to practise with: for one member, not scored. */
export function practiceCard(speech: Speech, course: Course, { asked, seed, about }: Practice): Card {
  const { t, say, language } = speech
  const shown = { slug: asked.slug, seed, shown: shownVersion(asked), about }
  const ids = {
    choice: (place: number) => componentId.practiseChoice(shown, place),
    choices: componentId.practiseChoices(shown),
    write: componentId.practiseForm(shown),
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

/** How practice went, with the next question a press away: of the same chapter or term, where one was asked for. */
export function practiceVerdictCard(
  { t }: Speech,
  { asked, about }: Pick<Practice, 'asked' | 'about'>,
  given: Given,
  right: boolean,
): Card {
  const heading = right ? t('practise.right') : t('verdict.wrong')
  return {
    kind: 'verdict',
    tone: right ? 'good' : 'bad',
    fallback: heading,
    parts: [
      { type: 'heading', text: `${right ? '✅' : '❌'} ${heading}` },
      ...verdictTexts({ t }, asked, given, right),
      { type: 'buttons', buttons: [{ label: t('practise.next'), action: another(asked, about) }] },
    ],
  }
}

function another({ chapter, terms }: AskedQuestion, about: PracticeAbout | undefined): string {
  if (about === 'chapter') return componentId.practise(chapter)
  const term = about === undefined ? undefined : terms?.[about]
  return term === undefined ? componentId.practise() : componentId.practiseTerm(term)
}

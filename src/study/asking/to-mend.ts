import type { Card, CardButton, Part } from '../../domain/card.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { difficultyWord, type QuestionProblem, type Wanting, worstOf } from '../../domain/question-problems.ts'
import type { Ports, Study } from '../ports.ts'
import { cut } from '../talk/card-text.ts'
import { componentId } from '../talk/component-id.ts'
import { literal, plain } from '../talk/markdown.ts'
import { labelledChoices, sayChoice } from '../talk/question-parts.ts'
import { type Speech, speechOf } from '../talk/speech.ts'
import type { Figures, FiguresKept } from './ports.ts'
import { choiceLines, furtherChoices, sayFigures } from './report-card.ts'

/** Hosts are told of a question once in so many days, unless they decide or its words change. */
const TOLD_AGAIN_MS = 28 * 24 * 60 * 60 * 1000

/** Characters shown of a prompt and of a choice, so that three questions go into one message everywhere. */
const PROMPT = 300
const CHOICE = 80

/**
 * What hosts are told in a slot: up to three questions that want mending, worst first, each with what is wrong, its figures
 * and what can be done. Computed anew first, where they have to be; asked again for the same slot, of the same questions.
 * @returns undefined where there is nothing to say
 */
export async function toMendCard(
  ports: Ports & { figures: FiguresKept },
  study: Study,
  slot: Date,
): Promise<Card | undefined> {
  await ports.figures.freshen(study.id, ports.clock.now())
  const since = new Date(slot.getTime() - TOLD_AGAIN_MS)
  const found = worstOf(await ports.figures.take(study.id, slot, since, worstOf))
  return found.length === 0 ? undefined : cardOf(speechOf(study), study, found)
}

function cardOf(speech: Speech, study: Study, found: readonly Wanting<Figures>[]): Card {
  const { t, say } = speech
  const channel = `#${study.channel}`
  const heading = t('mend.heading', { count: found.length })
  return {
    kind: 'notice',
    tone: 'neutral',
    fallback: `${heading}: ${found.map(({ asked }) => cut(plain(asked.prompt), CHOICE)).join(' · ')}`,
    parts: [
      { type: 'heading', text: heading },
      { type: 'text', markdown: say('mend.intro', { channel }) },
      ...found.flatMap((each, place) => partsOf(speech, each, place + 1)),
      { type: 'footer', markdown: t('mend.off') },
    ],
  }
}

function partsOf(speech: Speech, { problems, ...figures }: Wanting<Figures>, number: number): Part[] {
  const { t } = speech
  const { asked, perChoice, expected } = figures
  const lines = [
    `**${number}. ${literal(cut(plain(asked.prompt), PROMPT))}**`,
    ...choiceLines(speech, asked, perChoice, text => literal(cut(plain(text), CHOICE))),
    ...problems.map(problem => `⚠️ ${sayProblem(speech, asked, problem)}`),
  ]
  const about = { slug: asked.slug, right: sayFigures(speech, figures) }
  const word = t(`difficulty.${difficultyWord(expected)}`)
  return [
    { type: 'text', markdown: lines.join('\n') },
    { type: 'footer', markdown: t('mend.figures', { ...about, difficulty: word }) },
    { type: 'buttons', buttons: buttonsOf(speech, figures) },
  ]
}

function buttonsOf(speech: Speech, { postId: post, asked }: Figures): CardButton[] {
  const { t } = speech
  const about = { post }
  const accept =
    asked.choices.length === 0
      ? [componentId.mendForm(about)]
      : furtherChoices(speech, about, asked).length > 0
        ? [componentId.mend(about, 'choose')]
        : []
  return [
    { label: t('mend.fix'), action: componentId.mend(about, 'fix'), style: 'primary' },
    ...accept.map(action => ({ label: t('report.accept-other'), action })),
    { label: t('report.void'), action: componentId.mend(about, 'void'), style: 'danger' },
    { label: t('report.dismiss'), action: componentId.mend(about, 'dismiss') },
  ]
}

/** What is wrong, in a sentence of Markdown. */
function sayProblem(speech: Speech, asked: AskedQuestion, problem: QuestionProblem): string {
  const { t, say } = speech
  const nameOf = (place: number) => {
    const choice = labelledChoices(speech, asked)[place]
    return choice ? cut(plain(sayChoice(speech, asked, choice)), CHOICE) : ''
  }
  switch (problem.what) {
    case 'key':
      return say('mend.key', { choice: nameOf(problem.choice) })
    case 'reported':
      return t('mend.reported', { times: problem.times })
    case 'indifferent':
      return t('mend.indifferent')
    case 'hard':
    case 'easy':
      return t(`mend.${problem.what}`, { percent: Math.round(100 * problem.share) })
    case 'unused':
      return say('mend.unused', { count: problem.choices.length, choices: problem.choices.map(nameOf).join(', ') })
  }
}

import { isWritten, type QuestionKind, type QuestionText } from '../../domain/course.ts'
import type { DraftQuestion, DraftSentence, DraftTerm } from '../../drafting/draft.ts'
import { isBegun } from '../../drafting/other-language.ts'
import { Card } from './card.tsx'
import { faults, halfTranslated, notAsked } from './checks.ts'
import { Inline } from './markdown.tsx'
import { langOfDraft, otherOfDraft } from './other-words.tsx'
import { Proposals } from './proposals.tsx'
import { QuestionFields } from './question-fields.tsx'
import { SentenceFields } from './sentence-fields.tsx'
import { draft } from './state.ts'
import { TermFields } from './term-fields.tsx'
import { t } from './texts.ts'

export function SentenceCard({ sentence, at }: { sentence: DraftSentence; at: number }) {
  return (
    <Card entry={sentence} of={`sentence:${at}`} fields={<SentenceFields sentence={sentence} at={at} />}>
      <p lang={langOfDraft()}>
        <Inline markdown={sentence.text} />
      </p>
    </Card>
  )
}

export function TermCard({ term }: { term: DraftTerm }) {
  return (
    <Card entry={term} of={`term:${term.slug}`} fields={<TermFields term={term} />}>
      <h3 lang={langOfDraft()}>
        {term.name || '–'}
        {term.aliases.length > 0 && <small> {term.aliases.join(', ')}</small>}
      </h3>
      <p lang={langOfDraft()}>
        <Inline markdown={term.definition} />
      </p>
      {term.other && isBegun(term.other) && (
        <p class="other" lang={otherOfDraft().language}>
          <b>{[term.other.name, ...term.other.aliases].join(', ')}</b>: <Inline markdown={term.other.definition} />
        </p>
      )}
      <Proposals entry={term} of={`term:${term.slug}`} />
      <Marks entry={term} said={saidOf(term)} />
    </Card>
  )
}

function saidOf(term: DraftTerm): string[] {
  return [
    ...(notAsked.value.has(term.slug) && !term.off ? [t('studio.fault.untested')] : []),
    ...(halfTranslated.value.has(term.slug) ? [t('studio.half-translated', otherOfDraft())] : []),
  ]
}

export function QuestionCard({ question }: { question: DraftQuestion }) {
  const found = faults.value.get(question.slug) ?? []
  return (
    <Card entry={question} of={`question:${question.slug}`} fields={<QuestionFields question={question} />}>
      <p class="kind">
        {t(`studio.kind.${question.kind}`)} · {'●'.repeat(question.difficulty)}
        {'○'.repeat(3 - question.difficulty)}
        <NamesOf question={question} />
      </p>
      <div class="prompt" lang={langOfDraft()}>
        <Inline markdown={question.prompt || '–'} />
      </div>
      <div lang={question.kind === 'true-false' ? undefined : langOfDraft()}>
        <Answers kind={question.kind} words={question} />
      </div>
      {question.other && isBegun(question.other) && (
        <div class="other" lang={otherOfDraft().language}>
          <b>
            <Inline markdown={question.other.prompt} />
          </b>
          {question.kind !== 'true-false' && <Answers kind={question.kind} words={question.other} />}
        </div>
      )}
      <Proposals entry={question} of={`question:${question.slug}`} />
      <Marks entry={question} said={found.map(fault => t(`studio.fault.${fault}`, otherOfDraft()))} />
    </Card>
  )
}

/** What a question tests: of terms that are left out only one that is left out, too. */
function NamesOf({ question: { terms: slugs, off } }: { question: DraftQuestion }) {
  const terms = draft.value?.terms.filter(term => off || !term.off) ?? []
  const names = slugs.flatMap(slug => terms.find(term => term.slug === slug)?.name ?? [])
  return names.length === 0 ? null : <span class="tests"> · {names.join(', ')}</span>
}

function Answers({ kind, words: { choices, accepted } }: { kind: QuestionKind; words: QuestionText }) {
  if (isWritten(kind))
    return (
      <ul class="answers">
        {accepted.map(answer => (
          <li class="right" key={answer}>
            {answer}
          </li>
        ))}
      </ul>
    )
  const truths = kind === 'true-false' ? [t('question.true'), t('question.false')] : []
  return (
    <ul class="answers">
      {choices.map((choice, at) => (
        <li class={choice.right ? 'right' : ''} key={at}>
          <Inline markdown={truths[at] ?? choice.text} />
        </li>
      ))}
    </ul>
  )
}

function Marks({ entry, said }: { entry: DraftTerm | DraftQuestion; said: string[] }) {
  const doubts = [...(entry.unsure ? [t(`draft.unsure.${entry.unsure}`)] : []), ...said]
  if (doubts.length === 0 && entry.by === undefined) return null
  return (
    <ul class="marks">
      {entry.by === 'model' && <li class="model">{t('studio.by-model')}</li>}
      {doubts.map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

import type { Form } from '../../domain/card.ts'
import { componentId } from '../talk/component-id.ts'
import type { Speech } from '../talk/speech.ts'
import { TERM_VALUE } from '../talk/submitted-values.ts'

/** Longest query that is typed. */
const LONGEST = 100

/** Asks which term to explain; where the platform can, names come as one types. */
export function searchForm({ t }: Pick<Speech, 't'>): Form {
  return {
    title: t('search.title'),
    action: componentId.search(),
    submit: t('search.submit'),
    fields: [{ id: TERM_VALUE, kind: 'search', label: t('search.label'), hint: t('search.hint'), maxLength: LONGEST }],
  }
}

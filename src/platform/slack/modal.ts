import type { InputBlock, ModalView } from '@slack/types'
import type { Form, FormField } from '../../domain/card.ts'
import type { Language } from '../../domain/course.ts'
import { optionsShown } from '../../study/talk/options-shown.ts'
import type { Values } from '../../study/talk/submitted-values.ts'
import { plainText, sections } from './elements.ts'

/** What a modal remembers of where it was opened; a view has no channel of its own. */
export interface ModalMemory {
  channel: string
  /** Absent in a modal that an earlier version opened. */
  workspace?: string
  language: Language
  /** Where the reply to its submission goes; Slack takes it for half an hour. */
  responseUrl?: string
}

/** Limits of a view: https://docs.slack.dev/reference/views/modal-views */
const LIMITS = { title: 24, button: 24, label: 2000, hint: 2000, option: 75, options: 100 }

/** A form as a modal. */
export function formView(form: Form, memory: ModalMemory, cancel: string): ModalView {
  return {
    type: 'modal',
    callback_id: form.action,
    private_metadata: JSON.stringify(memory),
    title: plainText(form.title, LIMITS.title),
    submit: plainText(form.submit, LIMITS.button),
    close: plainText(cancel, LIMITS.button),
    blocks: [...(form.intro ? sections(form.intro) : []), ...form.fields.map(input)],
  }
}

function input({ id, label, hint, optional = false, ...field }: FormField): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plainText(label, LIMITS.label),
    ...(hint && { hint: plainText(hint, LIMITS.hint) }),
    optional,
    element: elementOf(id, field),
  }
}

function elementOf(id: string, field: Omit<FormField, 'id' | 'label'>): InputBlock['element'] {
  if (field.kind === 'select') return select(id, field)
  // Slack asks for the options as one types; see the listener of that name.
  return field.kind === 'search' ? { type: 'external_select', action_id: id, min_query_length: 0 } : text(id, field)
}

function select(id: string, { options = [], value }: Pick<FormField, 'options' | 'value'>): InputBlock['element'] {
  const all = optionsShown(options, value, LIMITS.options).map(each => ({
    text: plainText(each.label, LIMITS.option),
    value: each.value,
  }))
  const initial = all.find(each => each.value === value)
  return { type: 'static_select', action_id: id, options: all, ...(initial && { initial_option: initial }) }
}

function text(
  id: string,
  { value, maxLength, long }: Pick<FormField, 'value' | 'maxLength' | 'long'>,
): InputBlock['element'] {
  return {
    type: 'plain_text_input',
    action_id: id,
    ...(long && { multiline: true }),
    ...(value && { initial_value: value }),
    ...(maxLength && { max_length: maxLength }),
  }
}

interface StateValue {
  value?: string | null
  selected_option?: { value: string } | null
  selected_options?: { value: string }[]
}

/** What was filled in, by the name of the field. */
export function valuesOf(state: Record<string, Record<string, StateValue>> | undefined): Values {
  const values: Values = {}
  for (const fields of Object.values(state ?? {})) {
    for (const [name, field] of Object.entries(fields))
      values[name] =
        field.selected_options?.map(each => each.value) ?? field.selected_option?.value ?? field.value ?? ''
  }
  return values
}

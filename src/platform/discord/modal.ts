import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'
import type { Form, FormField } from '../../domain/card.ts'
import { cut } from '../../study/talk/card-text.ts'
import { optionsShown } from '../../study/talk/options-shown.ts'
import { splitMarkdown } from '../../study/talk/split-markdown.ts'
import type { Values } from '../../study/talk/submitted-values.ts'
import { LIMITS } from './limits.ts'
import { MARKDOWN } from './markdown.ts'

/** A form as a modal; Discord writes the submit button itself. */
export function formModal(form: Form): APIModalInteractionResponseCallbackData {
  const intro = form.intro ? [{ type: ComponentType.TextDisplay as const, content: introOf(form.intro) }] : []
  return {
    custom_id: form.action,
    title: cut(form.title, LIMITS.modalTitle),
    components: [...intro, ...form.fields.map(label)],
  }
}

/** A dialogue has one text and no second message: an endless prompt stands whole in the channel above it. */
function introOf(intro: string): string {
  const [first = '', ...more] = splitMarkdown(intro, MARKDOWN, LIMITS.piece)
  return more.length > 0 ? `${first} …` : first
}

function label(field: FormField): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cut(field.label, LIMITS.fieldLabel),
    ...(field.hint && { description: cut(field.hint, LIMITS.fieldHint) }),
    component: field.kind === 'select' ? choose(field) : input(field),
  }
}

/** Few options are seen at once, as a radio group; more are a menu. Discord lets nobody take a radio's choice back. */
function choose(field: FormField): APIComponentInLabel {
  const { id, options = [], value, optional = false } = field
  if (options.length < LIMITS.radios.least || options.length > LIMITS.radios.most || optional) return select(field)
  return {
    type: ComponentType.RadioGroup,
    custom_id: id,
    required: true,
    options: options.map(each => ({
      label: cut(each.label, LIMITS.optionLabel),
      value: each.value,
      ...(each.value === value && { default: true }),
    })),
  }
}

function select({ id, options = [], value, optional = false }: FormField): APIComponentInLabel {
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    required: !optional,
    options: optionsShown(options, value, LIMITS.selectOptions).map(each => ({
      label: cut(each.label, LIMITS.optionLabel),
      value: each.value,
      ...(each.value === value && { default: true }),
    })),
  }
}

function input({ id, value, maxLength, long, optional = false }: FormField): APIComponentInLabel {
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: !optional,
    max_length: Math.min(maxLength ?? LIMITS.fieldLength, LIMITS.fieldLength),
    ...(value && { value }),
  }
}

/** What was filled in, by the name of the field. */
export function modalValues({ fields }: ModalSubmitInteraction): Values {
  const values: Values = {}
  for (const [name, field] of fields.fields) {
    if ('value' in field && typeof field.value === 'string') values[name] = field.value
    else if ('values' in field) values[name] = [...field.values]
  }
  return values
}

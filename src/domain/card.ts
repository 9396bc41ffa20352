import type { CalendarPicture } from './study-calendar.ts'

/** What a card is about; platforms may dress each in its own way, scripts find a message by it. */
export type CardKind =
  | 'hello'
  | 'summary'
  | 'question'
  | 'reveal'
  | 'leaderboard'
  | 'verdict'
  | 'review'
  | 'term'
  | 'member'
  | 'status'
  | 'report'
  | 'help'
  | 'notice'
  | 'form'
  | 'message'

export type Tone = 'neutral' | 'good' | 'bad' | 'warning'

/** A choice of a question. Nothing in it tells which is right until `state` does, at the reveal. */
export interface CardChoice {
  /** `A`, `B` … */
  letter: string
  /** Markdown. */
  text: string
  /** Component id; absent when the question is closed. */
  action?: string
  state?: 'right' | 'wrong'
  /** How many members chose it, at the reveal. */
  count?: number
}

export interface CardButton {
  label: string
  /** Component id (see `study/talk/component-id.ts`); at most 100 characters, Discord's limit. */
  action: string
  style?: 'primary' | 'danger'
}

/** One part of a card. Texts are Markdown with the common marks: bold, italic, strike, code, links, lists, quotes. */
export type Part =
  | { type: 'heading'; text: string }
  | { type: 'text'; markdown: string }
  /** `answered`: how many members did, at the reveal; each may have picked several. */
  | { type: 'choices'; multiple: boolean; choices: CardChoice[]; submit?: CardButton; answered?: number }
  /** `praise`: the opposite of the last button, for a platform that has a pair of thumbs for the two; elsewhere it is left out. */
  | { type: 'buttons'; buttons: CardButton[]; praise?: CardButton }
  | { type: 'fields'; fields: { name: string; value: string }[] }
  /** `share` runs from 0 to 1. */
  | { type: 'progress'; bars: { label: string; share: number; detail: string }[] }
  | { type: 'table'; columns: { title: string; align: 'left' | 'right' }[]; rows: string[][] }
  /** Drawn where the platform can show one to whom the card is for; `alt` says the same, and so does `text` (Markdown), which stands where there is none. */
  | { type: 'image'; picture: CalendarPicture; alt: string; text: string }
  | { type: 'footer'; markdown: string }
  /** Where a platform has no dialogue of its own (the playground), a form is part of a message. */
  | { type: 'form'; form: Form }

/** A message as plain data, the same for every platform. */
export interface Card {
  kind: CardKind
  tone: Tone
  /** The whole message in a sentence of plain text, for notifications and screen readers. */
  fallback: string
  parts: Part[]
  /** Members who may be mentioned (the podium); everyone else is only named. */
  mentions?: string[]
}

export interface FormField {
  /** Key of the value in what is submitted. */
  id: string
  label: string
  hint?: string
  /** `search`: a select whose options come as one types, where the platform has that; else a text. */
  kind: 'text' | 'select' | 'search'
  value?: string
  /** A field may be left empty when true. */
  optional?: boolean
  /** A text of several lines. */
  long?: boolean
  /** Most characters of a text. */
  maxLength?: number
  options?: { label: string; value: string }[]
}

/** What is asked of a member in a dialogue of its own. */
export interface Form {
  title: string
  /** Component id of the submission. */
  action: string
  submit: string
  /** Markdown above the fields. */
  intro?: string
  fields: FormField[]
}

/** What an interaction brings about. `inPlace`: instead of the private message that was pressed, where the platform can. */
export type Reply =
  | { to: 'member'; card: Card; inPlace?: true }
  | { to: 'channel'; card: Card }
  | { to: 'form'; form: Form }

import type { Card } from '../../domain/card.ts'
import { inLanguage } from '../../domain/course.ts'
import { commandOn } from '../../i18n/command-names.ts'
import type { Ports, Study } from '../ports.ts'
import { COMMANDS, type CommandName, USAGES } from '../talk/command-list.ts'
import type { Speech } from '../talk/speech.ts'

/** What stands for the course, a term and a chapter in examples. */
export interface Examples {
  course: string
  term: string
  chapter: string
}

/** Every command with what it does; or, of one command, every way to use it. */
export function helpCard({ t, platform }: Speech, examples: Examples, command?: CommandName): Card {
  const called = (name: string) => `/${commandOn(platform, name)}`
  const left = (title: string) => ({ title, align: 'left' as const })
  const rows = command
    ? USAGES[command].map(({ words, does }) => [`${called(command)} ${fillExample(words, examples)}`.trim(), t(does)])
    : COMMANDS.map(({ name, usage, does }) => [`${called(name)} ${usage}`.trim(), t(does)])
  const heading = command ? called(command) : t('help.heading')
  return {
    kind: 'help',
    tone: 'neutral',
    fallback: command
      ? `${heading}: ${rows.map(row => row.join(' – ')).join('; ')}`
      : t('help.fallback', { commands: COMMANDS.map(each => called(each.name)).join(', ') }),
    parts: [
      { type: 'heading', text: heading },
      { type: 'table', columns: [left(t('help.command')), left(t('help.does'))], rows },
      ...(command ? [] : [{ type: 'footer' as const, markdown: t('help.more') }]),
    ],
  }
}

/** What there is in the channel's course, or in the first one that a study could follow: no example names another. */
export function examplesFor(ports: Pick<Ports, 'courses'>, study: Study | undefined, speech: Speech): Examples {
  const loaded = (study && ports.courses.get(study.courseSlug)) ?? ports.courses.all()[0]
  const terms = loaded?.course.terms ?? []
  const term = terms.find(each => each.chapter === study?.chapter) ?? terms[0]
  return {
    course: loaded?.course.slug ?? '',
    term: term ? inLanguage(term.texts, speech.language).name : '',
    chapter: String(study?.chapter ?? loaded?.course.chapters[0]?.number ?? 1),
  }
}

/** An example with its `{course}`, `{term}` and `{chapter}` filled in. */
export function fillExample(text: string, examples: Examples): string {
  return text
    .replace(/\{(course|term|chapter)\}/g, (_, key: keyof Examples) => examples[key])
    .replace(/ {2,}/g, ' ')
    .trim()
}

export const explaining = {
  'term.footer': '{course} · chapter {number}, {title}',
  'term.aliases': 'Also: {aliases}',
  'term.share': 'Share in channel',
  'term.shared': '{name} shared a term',
  'term.not-found': 'I have no entry for “{query}” yet, and noted that someone looked for it.',
  'term.suggest': 'Did you mean one of these?',
  'term.fallback': '{name}: {definition}',
  'term.none-in-message': 'I find no term of the course in this message.',
  'shortcut.explain': 'Explain this',
  'term.gone': 'This term is no longer in the course.',
  'reply.shared': 'Shared with the channel.',
}

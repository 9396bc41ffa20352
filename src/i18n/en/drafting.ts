export const drafting = {
  // Notes that cannot be drafted from
  'notes.empty': 'There is nothing in these notes. Paste the text of a chapter, or bring its file.',
  'notes.link': 'This is a link, not the text behind it. Open it, copy the text, and paste that.',
  'notes.too-large': 'These notes are too long: up to {most, number} characters. Bring one chapter at a time.',
  'notes.too-much': 'More comes of these notes than one draft can hold. Bring one chapter at a time.',
  'notes.pdf': 'A PDF cannot be read. Copy its text and paste it, or save it as .docx, .md or .txt.',
  'notes.not-text': '{name} is not text. Notes may be .md, .txt, .html, .docx, or a .zip of those.',
  'notes.other-format':
    '{name} is of a kind that cannot be read. Save it as .docx, .html, .md or .txt, or copy its text and paste it.',
  'notes.broken': '{name} cannot be opened. Save it again, or copy its text and paste it.',
  'notes.archive-too-large':
    '{name} unpacks to far more than a chapter. Bring the pages of one chapter, without attachments.',
  'notes.archive-empty': '{name} holds no notes. It may hold .md, .txt, .html and .docx files.',
  'notes.left-out':
    'Could not be read, so left out: {names}{more, plural, =0 {} one { and # more file} other { and # more files}}.',
  'notes.cards':
    '{name} holds cards, not notes. Import it on the page that /study notes opens, or with studyhall content import.',
  'notes.too-tangled': '{name} is nested too deeply to be read. Copy its text and paste it.',
  'notes.too-slow': 'These notes take too long to read. Bring a shorter part of them, or paste their text.',
  'notes.code': 'This is program code, not notes. Bring the text that explains it.',
  'notes.no-terms':
    'No term is explained in these notes. Write a line for each, such as "Container: a process kept apart from the rest of its host", and bring them again.',

  // Why to look twice
  'draft.unsure.named-only': 'The notes name it, but do not say what it is.',
  'draft.unsure.short-definition': 'The definition is very short.',
  'draft.unsure.from-heading': 'A heading and the sentence below it: does the one explain the other?',
  'draft.unsure.from-text': 'Found within the text: is it a term, and does this say what it is?',
  'draft.unsure.few-rivals': 'There are few alike to choose from.',
  'draft.unsure.two-definitions': 'The notes explain it more than once.',
  'draft.unsure.not-in-notes': 'This is not in the notes.',

  // Questions by rule
  'draft.ask.term': 'Which term does this describe?',
  'draft.ask.term-gaps': 'Which term does this describe? Words of its name are left out.',
  'draft.ask.term-written': 'Which term is described here?',
  'draft.ask.term-written-gaps': 'Which term is described here? Words of its name are left out.',
  'draft.ask.definition': 'Which of these describes **{name}**, according to the notes?',
  'draft.ask.gap': 'What fills the gap?',
  'draft.ask.command': 'What does {name} do?',
  'draft.ask.command-for': 'Which of these does the following?',
  'draft.ask.command-written': 'What do you type for this?',
  'draft.ask.members-lead': 'Which of these do the notes list under “{name}”?',
  'draft.ask.statement': 'True or false? **{name}**: {definition}',
  'draft.ask.in-short': 'What is **{name}** in short?',
  'draft.ask.in-full': 'What does **{name}** stand for?',
  'draft.ask.in-english': 'What is **{name}** called in English?',
  'draft.ask.in-korean': 'What is **{name}** called in Korean?',
  'draft.explain.notes': 'The notes: “{quote}”',
  'draft.explain.false': 'That is **{other}**. The notes on **{name}**: “{quote}”',
  'draft.explain.rival': '**{name}**: {definition}',
  'draft.explain.rival-of': 'That is **{name}**.',
  'draft.explain.members': 'The notes list: {names}.',

  // The model
  'draft.model.slow': 'it took too long',
  'draft.model.unreachable': 'it cannot be reached',
  'draft.model.key': 'it does not take the key; whoever runs the bot checks MODEL_KEY',
  'draft.model.unknown': 'there is no such model at that address; whoever runs the bot checks MODEL_URL and MODEL_NAME',
  'draft.model.busy': 'it has too much to do; try again in a while',
  'draft.model.too-long': 'the notes are too long for it',
  'draft.model.refused': 'it refused',
  'draft.model.nonsense': 'its answer could not be read',
  'draft.model.failed': 'The model did not help this time ({reason}); the draft stays as it is.',
  'draft.model.in-part':
    'It was shown the first {lines, plural, one {line} other {# lines}} of the notes: more is too long for it.',
  'draft.model.all-translated':
    'Everything is in {language, select, ko {Korean} other {English}} already, or waits for your yes or no.',
  'draft.model.again': 'That is not all of it: ask again for the rest.',
  'draft.model.helped':
    '{kept, plural, =0 {The model proposes nothing that the draft lacks.} one {# proposal of the model; accept or refuse it.} other {# proposals of the model; accept or refuse each.}}{unverified, plural, =0 {} one { One is not in the notes, and is switched off.} other { # are not in the notes, and are switched off.}}',
}

export const writing = {
  // /study notes
  'notes-link.open': 'Open the drafts of this study',
  'notes-link.review': 'Review and publish it',
  'notes-link.private':
    'The link is for you and for this study alone. It is good for {minutes} minutes, once; /study notes gives another.',
  'notes-link.playground': 'Notes may also be dropped on this page as a file, or pasted there.',
  'notes-link.drafted':
    'A draft of **{title}** is made: {terms, plural, one {# term} other {# terms}}, {questions, plural, one {# question} other {# questions}}. Nothing is published yet.',
  'notes-link.refused': 'No draft was made. {problem}',
  'notes-link.none':
    'The review page has no address that you could reach. Whoever runs the bot sets PUBLIC_URL to the address of its web server, such as https://study.example.com, and starts it again. Until then the command line makes drafts: `studyhall draft FILE`.',

  // Signing in
  'sign-in.title': 'Open the drafts of this study?',
  'sign-in.about':
    'This link is for you alone and works once. It opens the drafts in this browser, until tomorrow at the latest.',
  'sign-in.open': 'Open the drafts',
  'sign-in.unknown': 'This link is not one of ours, or it is not whole. /study notes in the channel gives a new one.',
  'sign-in.used': 'This link was used before. Each works once; /study notes in the channel gives a new one.',
  'sign-in.late': 'This link is older than ten minutes. /study notes in the channel gives a new one.',
  'sign-in.needed':
    'You are not signed in here, or are no host of the study any more. A host opens this page with /study notes in the channel.',
  'sign-in.removed': 'You are no host of this study any more. Ask one of its hosts: /study host add.',

  // The page: what it says of the server's answers
  'studio.gone': 'There is no such draft in this study. It may have been deleted.',
  'studio.overtaken': 'Somebody else has saved this draft since you opened it. Nothing of theirs was overwritten.',
  'studio.overtaken-publish': 'Somebody else published while you did. Look at it again, and publish then.',
  'studio.too-large': 'That is too large: up to {most} MB.',
  'studio.preview-too-long': 'This question is longer than any platform shows: shorten it to 20,000 characters in all.',
  'studio.no-version': 'There is no such version.',
  'studio.bad-request': 'That cannot be saved: {detail}',

  // What keeps a chapter from being published
  'studio.cannot.title': 'Give the chapter a title.',
  'studio.cannot.summary': 'Write at least one sentence that sums the chapter up.',
  'studio.cannot.questions': 'Keep at least one question.',
  'studio.cannot.term-empty': 'The term “{name}” needs a name and a definition.',
  'studio.cannot.prompt-empty': 'A question has no prompt.',
  'studio.cannot.explanation-empty': 'The question “{name}” needs an explanation.',
  'studio.cannot.no-right-answer': 'The question “{name}” has no right answer.',
  'studio.cannot.equal-choices': 'Two choices of the question “{name}” are the same.',
  'studio.cannot.also-right': 'A wrong choice of the question “{name}” is another name of the right one.',
  'studio.cannot.few-choices': 'The question “{name}” needs at least two choices with words.',
  'studio.cannot.many-choices': 'The question “{name}” has more than ten choices.',
  'studio.cannot.several-right':
    'The question “{name}” has several right answers: let one be right, or several be chosen.',
  'studio.cannot.too-long':
    '“{name}” is longer than anybody can be shown: shorten it to 20,000 characters, or make several of it.',
  'studio.cannot.gap': 'The question “{name}” needs one gap: ____ where the answer goes.',
}

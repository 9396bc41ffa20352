export const playground = {
  'page.title': 'Studyhall playground',
  'page.skip': 'Skip to the message box',
  'page.channel': 'study',
  'page.topic': 'The playground: the real bot, no Slack or Discord needed',
  'page.members': 'Speak as',
  'page.clock': 'Study time',
  'page.next-slot': 'On to: {slot}',
  'page.no-slot': 'Nothing scheduled',
  'page.composer': 'Message #study, or / for commands',
  'page.send': 'Send',
  'page.private': 'Only you see this',
  'page.dismiss': 'Dismiss',
  'page.edited': 'edited',
  'page.bot': 'App',
  'page.cancel': 'Cancel',
  'page.offline': 'Connection lost. Trying again …',
  'page.problems':
    'A course could not be loaded: {count, plural, one {# problem} other {# problems}} in its files. Mend them and run `studyhall content load`, or start again.',
  'page.messages': 'Messages',
  'page.unsent':
    'Not sent: the bot cannot be reached just now. What you typed is still here; send it again once it is back.',
  'page.nothing-picked': 'Nothing is picked yet. Pick at least one, then submit.',
}

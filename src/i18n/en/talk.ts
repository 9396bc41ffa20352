export const talk = {
  'home.next': 'Next question: {next}',
  'home.none': 'There is no study in this workspace yet. Invite me to a channel and type `/study setup`.',
  'home.channel': 'In {channel}',
  'problem.bad-calendar':
    '{given, select, empty {This calendar has no event from today on.} endless {An event of this calendar (line {detail}) repeats too often to be a holiday.} many {This calendar has more than 500 holidays.} other {Line {detail} of this calendar cannot be read.}} Export it again as an .ics file, or write dates such as `2026-12-25`.',
  'problem.bad-holiday':
    '`{given}` (line {detail}) is not a holiday I can read. Write dates such as `2026-12-25`, ranges such as `2026-12-24..2026-12-26`, or paste an .ics file; at most 500 days.',
  'problem.bad-switch': 'Say `on` or `off`: for example `{nearest} on`.',
  'problem.bad-member': 'Mention the member you mean: `/study host @mina`, or `/study host remove @mina`.',
  'help.heading': 'What I can do',
  'help.command': 'Command',
  'help.does': 'What it does',
  'help.explain': 'explains a term of the course',
  'help.quiz': 'a question to practise with, just for you',
  'help.review': 'what you are due to review, just for you',
  'help.remind': 'one direct message a day when something is due for review',
  'help.leaderboard': 'who leads: this week, this month, or ever',
  'help.me': 'your points, streak and progress',
  'help.study': 'for hosts: see and change the study',
  'help.help': 'this page',
  'help.fallback': 'Commands: {commands}',
  'problem.unknown-command': 'I do not know `{given}`.',
  'problem.unknown-option': '`{given}` is not something this command takes.',
  'problem.nearest': 'Did you mean `{nearest}`?',
  'problem.see-help': '`/help` lists what I can do.',
  'problem.missing-term': 'Tell me which term: for example `/explain {nearest}`.',
  'problem.bad-chapter': 'There is no chapter `{given}`. Chapters: {nearest}.',
  'problem.bad-course': 'I have no course `{given}`. Courses: {nearest}.',
  'problem.bad-timezone':
    '`{given}` is not a time zone I know. Use an IANA name such as `Asia/Seoul` or `Europe/Berlin`.',
  'problem.bad-time': '`{given}` is not a time of day. Write 24 hours such as `09:30` or `18:00`.',
  'problem.bad-cron':
    '{detail, select, never {`{given}` is a date that never comes.} other {I cannot read `{given}` as a schedule.}} Say the days and a time: `weekdays 09:30`, `mon,wed,fri 10:00`, `daily 9:30`, `monthly 1st 9:00`, or `off`.',
  'problem.bad-language': '`{given}` is not a language I speak. Use `ko` (Korean) or `en` (English).',
  'problem.bad-schedule': '`{given}` cannot be scheduled. Choose one of {nearest}.',
  'problem.not-host': 'Only hosts can change the study. Ask {hosts}.',
  'problem.not-host-nobody': 'Only hosts can change the study: an administrator of this workspace, or who set it up.',
  'problem.no-study': 'This channel follows no course yet. A host can start with `/study setup`.',
  'problem.unknown-action': 'I do not know this button any more. Try the command again, or `/help`.',
  'problem.guild-only':
    'I work in a server that has added me, not in direct messages. Use this command in the channel of a study.',
  'problem.busy': '{platform} does not tell me just now who may do this. Try again in a minute; nothing was changed.',
  'problem.form-late': 'The form did not open in time. Press once more.',
  'problem.failed':
    'Something went wrong on my side before I had finished. Please try again in a moment; what was recorded stays. (id {id})',
  'problem.crowded':
    'So many people are pressing at this moment that I did not take this one. Please try again in a few seconds.',
  'problem.unsure':
    'My database did not answer in time, so I cannot say whether this was recorded. Please try again in a few seconds: if it was, I will say so.',
}

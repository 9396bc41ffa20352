export const privacy = {
  'privacy.nothing': 'Nothing is kept of you here.',
  'privacy.export':
    'This is everything that is kept of you: once as JSON, and as tables. Terms that you looked up are not kept under your name.',
  'privacy.exported': 'I have sent you everything that is kept of you, where only you see it.',
  'privacy.export-failed':
    'I could not send you the files. Allow direct messages from this server or app, and type `/me export` again.',
  'privacy.forget-ask':
    'Shall I delete everything that is kept of you here: your name, your answers, points, streak and reviews? Questions keep how often each choice was given, without saying by whom. It cannot be taken back, and a backup of the operator may hold it until it is deleted. `/me export` sends it to you first. Messages in the channel belong to the chat.',
  'privacy.forget-button': 'Delete everything',
  'privacy.forgotten': 'Everything that was kept of you is deleted. Answer again whenever you like: you begin anew.',
  'privacy.forgotten-before': 'That is deleted already.',
  'privacy.forgotten-meanwhile':
    'What was kept of you was deleted a moment ago, and this answer with it. Press again to begin anew.',
  'privacy.host-gone':
    'A host of the study in {channel} has deleted what was kept of them, and hosts it no longer. The study goes on.',
  'privacy.no-host':
    'This study has no host any more, and goes on as it is. An administrator can change it, and name a host with `/study host`.',
  'privacy.hidden': 'You are on no board and no podium any more. Your answers count as before; `/me show` undoes it.',
  'privacy.hidden-before': 'You are hidden already; `/me show` undoes it.',
  'privacy.shown': 'You are on boards and podium again.',
  'privacy.shown-before': 'You are not hidden.',
  'privacy.named':
    'Where you do nothing here for two weeks, hosts may read your name in `/study report`, so that they can ask how you are. `/me unnamed` undoes it.',
  'privacy.unnamed': 'Hosts read no name of yours: where you are quiet, they count you, no more.',
  'me.hidden': 'You are hidden: on no board and no podium. `/me show` undoes it.',
}

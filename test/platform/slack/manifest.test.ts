import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { commandOn } from '../../../src/i18n/command-names.ts'
import { SCOPES } from '../../../src/platform/slack/examine.ts'
import { EXPLAIN_SHORTCUT } from '../../../src/platform/slack/listeners/explain-shortcut.ts'
import { NOTES_SHORTCUT } from '../../../src/platform/slack/listeners/notes-shortcut.ts'
import { COMMANDS, STUDY_ACTIONS } from '../../../src/study/talk/command-list.ts'

const manifest = parse(readFileSync('slack-manifest.yaml', 'utf8'))
const folder = 'src/platform/slack'
const code = (readdirSync(folder, { recursive: true }) as string[])
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n')

/** The scopes that each method the code calls needs, from its page in Slack's reference; a list means any of them. */
const SCOPES_OF: Record<string, string[]> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'conversations.open': ['im:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  // getUploadURLExternal and completeUploadExternal, as the library calls them.
  'files.uploadV2': ['files:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
}

/** The scopes that each event needs, from the same reference. */
const SCOPES_OF_EVENT: Record<string, string[]> = {
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
  app_mention: ['app_mentions:read'],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_id_changed: ['groups:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.im': ['im:history'],
  user_change: ['users:read'],
}

/** The code listens for `message`, and is told of those alone that the manifest asks for. */
const events = () => all(/app\.event\('(\w+)'/g).map(event => (event === 'message' ? 'message.im' : event))

const all = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map(match => match[1]!))].sort()

test('the manifest names every command, event and shortcut that the code uses, and no other', () => {
  expect(manifest.features.slash_commands.map((each: { command: string }) => each.command)).toEqual(
    COMMANDS.map(({ name }) => `/${commandOn('slack', name)}`),
  )
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(events())
  expect(manifest.features.shortcuts).toEqual([
    expect.objectContaining({ type: 'message', callback_id: EXPLAIN_SHORTCUT }),
    expect.objectContaining({ type: 'message', callback_id: NOTES_SHORTCUT }),
  ])
})

test('the hint of each command names all that may follow it', () => {
  const hints = new Map<string, string | undefined>(
    manifest.features.slash_commands.map((each: { command: string; usage_hint?: string }) => [
      each.command,
      each.usage_hint,
    ]),
  )
  expect(hints.get('/study')?.split('|')).toEqual(STUDY_ACTIONS)
  for (const { name, usage } of COMMANDS.filter(each => each.name !== 'study'))
    expect([name, hints.get(`/${commandOn('slack', name)}`) ?? '']).toEqual([name, usage])
})

test('docs/slack.md says of every scope what it is for', () => {
  const [, table = ''] = readFileSync('docs/slack.md', 'utf8').split('## Scopes, and why')
  const [rows = ''] = table.split('\n## ')
  const told = [...rows.matchAll(/`([a-z_]+(?::[a-z]+)?)`(?=[^|]*\|[^|]*\|$)/gm)].map(([, scope]) => scope)
  expect(told.sort()).toEqual(manifest.oauth_config.scopes.bot)
})

test('the manifest asks for every scope that the code needs, and no other', () => {
  const methods = all(/(?:client|#client)\s*\.((?:auth|chat|conversations|files|users|views)\.\w+)\(/g)
  expect(methods.filter(method => !(method in SCOPES_OF))).toEqual([])
  const needed = new Set([
    'commands',
    ...(code.includes('url_private') ? ['files:read'] : []),
    ...methods.flatMap(method => SCOPES_OF[method]!),
    ...events().flatMap(event => SCOPES_OF_EVENT[event]!),
  ])
  expect(manifest.oauth_config.scopes.bot).toEqual([...needed].sort())
  expect(SCOPES).toEqual(manifest.oauth_config.scopes.bot)
})

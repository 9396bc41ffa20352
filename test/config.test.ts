import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { VARIABLES } from '../src/config/environment.ts'
import { type ConfigError, readConfig } from '../src/config.ts'

const problemsOf = (environment: NodeJS.ProcessEnv): string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    return (error as ConfigError).problems
  }
}

test('nothing needs to be set', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    playground: true,
    defaultLanguage: 'ko',
    defaultTimezone: 'Asia/Seoul',
    databaseUrl: undefined,
  })
})

test('an empty value counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000)
})

test('white space around a value, as a file that ends with a line leaves it, is no part of it', () => {
  const { port, slack } = readConfig({ PORT: ' ', SLACK_BOT_TOKEN: 'xoxb-1\n', SLACK_APP_TOKEN: ' xapp-1\r\n' })
  expect([port, slack?.botToken, slack?.appToken]).toEqual([3000, 'xoxb-1', 'xapp-1'])
  expect(readConfig({ DISCORD_TOKEN: 'a-token-of-discord\n' }).discord?.token).toBe('a-token-of-discord')
  expect(readConfig({ DEFAULT_LANGUAGE: ' ' }).languageGiven).toBe(false)
})

test.each([
  'https://study.example.com/bot',
  'https://study.example.com/?a=1',
  'https://mina:hunter2@study.example.com',
  'study.example.com',
])('an address under which links would not lead to the bot is refused: %s', address => {
  const problems = problemsOf({ PUBLIC_URL: address })
  expect(problems).toEqual([
    expect.stringMatching(
      /^ {2}PUBLIC_URL: expected an address such as https:\/\/study\.example\.com, without a path$/,
    ),
  ])
  expect(readConfig({ PUBLIC_URL: 'https://study.example.com/' }).publicUrl).toBe('https://study.example.com/')
})

test('a token with white space in it, as two that were pasted together, is none', () => {
  const problems = problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1 xoxb-2', SLACK_APP_TOKEN: 'xapp-' })
  expect(problems.join()).toMatch(/SLACK_BOT_TOKEN: expected a bot token.*SLACK_APP_TOKEN: expected an app-level/s)
})

test('every problem is named at once, with what was expected and without the value', () => {
  const problems = problemsOf({
    PORT: 'many',
    DEFAULT_TIMEZONE: 'Mars/Olympus',
    DEFAULT_LANGUAGE: 'fr',
    SLACK_BOT_TOKEN: 'hunter2hunter2',
  })
  expect(problems).toHaveLength(4)
  expect(problems.join()).toMatch(
    /PORT: expected a port number.*DEFAULT_TIMEZONE: expected an IANA time zone.*DEFAULT_LANGUAGE: expected one of ko, en.*SLACK_BOT_TOKEN: expected a bot token/s,
  )
  expect(problems.join()).not.toContain('hunter2')
})

test('the playground is off when a chat platform is configured, unless asked for', () => {
  const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
  expect(readConfig(slack).playground).toBe(false)
  expect(readConfig({ ...slack, PLAYGROUND: 'on' }).playground).toBe(true)
  expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1' }).join()).toContain('SLACK_APP_TOKEN')
})

test('compose.yaml sets no variable that the bot does not know', () => {
  const { services } = parse(readFileSync('compose.yaml', 'utf8'), { merge: true })
  for (const bot of [services['bot-1'], services['bot-2']])
    expect(Object.keys(bot.environment).filter(name => !(VARIABLES as string[]).includes(name))).toEqual([])
})

test('scaling apart: roles and shards', () => {
  expect(readConfig({ ROLE: 'worker' })).toMatchObject({ role: 'worker', playground: false })
  expect(problemsOf({ ROLE: 'worker', PLAYGROUND: 'on' }).join()).toContain('ROLE: expected all')
  const discord = { DISCORD_TOKEN: 'a-token-of-discord' }
  expect(readConfig(discord).discord).toMatchObject({ shards: 'auto', shardIds: undefined })
  expect(readConfig({ ...discord, DISCORD_SHARDS: '4', DISCORD_SHARD_IDS: '0,2' }).discord).toMatchObject({
    shards: 4,
    shardIds: [0, 2],
  })
  expect(problemsOf({ ...discord, DISCORD_SHARDS: '2', DISCORD_SHARD_IDS: '2' }).join()).toContain('DISCORD_SHARD_IDS')
  expect(problemsOf({ ...discord, DISCORD_SHARDS: 'many' }).join()).toContain('DISCORD_SHARDS: expected auto')
})

test('.env.example has every variable and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(match => match[1])
  expect(named.sort()).toEqual([...VARIABLES].sort())
})

import type { Environment } from './environment.ts'

/** What is wrong with variables that go together. */
export const contradictions = (env: Environment): string[] => [...slackProblems(env), ...otherProblems(env)]

function slackProblems(env: Environment): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = env
  if (bot && !app && !secret)
    return ['  SLACK_APP_TOKEN: expected with SLACK_BOT_TOKEN (Socket Mode), or else SLACK_SIGNING_SECRET (HTTP)']
  if (!bot && (app || secret))
    return ['  SLACK_BOT_TOKEN: expected with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET; it starts with xoxb-']
  return []
}

function otherProblems(env: Environment): string[] {
  const { ROLE, PLAYGROUND, DISCORD_SHARDS: shards = 'auto', DISCORD_SHARD_IDS: ids } = env
  const problems: string[] = []
  const { MODEL_URL, MODEL_NAME, MODEL_KEY } = env
  if (MODEL_URL && !MODEL_NAME) problems.push('  MODEL_NAME: expected with MODEL_URL, such as llama3.1')
  if (!MODEL_URL && (MODEL_NAME || MODEL_KEY))
    problems.push('  MODEL_URL: expected with MODEL_NAME or MODEL_KEY, such as http://127.0.0.1:11434/v1')
  if (PLAYGROUND === 'on' && ROLE !== 'all') problems.push('  ROLE: expected all where PLAYGROUND is on')
  if (ids && shards !== 'auto' && ids.split(',').some(id => Number(id) >= Number(shards)))
    problems.push('  DISCORD_SHARD_IDS: expected numbers below DISCORD_SHARDS; the first shard is 0')
  return problems
}

/**
 * Commands that go by another name on Slack, which has its own of that name (https://docs.slack.dev/interactivity/implementing-slash-commands/,
 * “Built-in slash commands”) or keeps the name for itself: it takes no app whose manifest declares one of these.
 */
const ON_SLACK: Readonly<Record<string, string>> = { me: 'study-me', remind: 'study-remind', help: 'study-help' }

/** The name of a command where it is used. */
export const commandOn = (platform: string | undefined, name: string): string =>
  (platform === 'slack' ? ON_SLACK[name] : undefined) ?? name

/** The command that a name is of, on whichever platform it is called so. */
export const commandOf = (name: string): string =>
  Object.keys(ON_SLACK).find(command => ON_SLACK[command] === name) ?? name

const NAMED = new RegExp(String.raw`(?<![\w./:-])/(${Object.keys(ON_SLACK).join('|')})(?![\w/-])`, 'g')

/** A text of ours with the commands that it names as they are called on a platform. */
export const withCommandsOf = (platform: string | undefined, text: string): string =>
  platform === 'slack' ? text.replace(NAMED, (_, name: string) => `/${commandOn(platform, name)}`) : text

/** A text without members, channels and roles as Slack and Discord write them: they are never looked up, nor repeated. */
export const withoutMentions = (text: string): string => text.replace(/<[@#!][^<>]*>/g, ' ')

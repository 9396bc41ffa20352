/** What Slack's stand-in signs its requests with. */
export const SECRET = 'a-signing-secret-for-benchmarks'

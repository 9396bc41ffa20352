import Sequencer from '@jest/test-sequencer'

/**
 * Files that take long, the longest first: whoever of them begins last would keep one worker busy when the others have
 * nothing left. Jest knows how long a file took only where it has run before.
 */
const LONG = [
  'e2e/process',
  'e2e/torture',
  'contract/discord',
  'contract/slack',
  'contract/playground',
  'platform/discord/discord',
  'platform/slack/slack',
  'e2e/slack-week',
  'e2e/discord-week',
  'e2e/week',
  'e2e/burst',
  'e2e/slack-own-book',
  'e2e/discord-own-book',
  'e2e/studio-failing',
  'e2e/page',
  'e2e/studio',
  'site/site',
  'deploy/packed',
  'store/migrations',
  'store/backup',
  'store/interleavings',
  'store/plans',
  'delivery/deliver',
].map(name => `/test/${name}.test.ts`)

const rankOf = ({ path }) => {
  const rank = LONG.findIndex(name => path.replaceAll('\\', '/').endsWith(name))
  return rank < 0 ? LONG.length : rank
}

export default class LongFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other))
  }
}

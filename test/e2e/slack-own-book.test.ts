import { startSlackRig } from '../contract/rigs/slack.ts'
import { describeOwnBook, FILE, TEXT } from './own-book-on.ts'

describeOwnBook('Slack', environment => startSlackRig(environment), [FILE, TEXT])

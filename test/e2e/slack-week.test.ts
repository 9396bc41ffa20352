import { startSlackRig } from '../contract/rigs/slack.ts'
import { describeWeek } from './week-on.ts'

describeWeek('Slack', () => startSlackRig())

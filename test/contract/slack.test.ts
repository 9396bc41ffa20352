import { describeContract } from './contract.ts'
import { startSlackRig } from './rigs/slack.ts'

describeContract('Slack', startSlackRig)

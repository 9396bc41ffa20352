import { describeBadNotes } from './bad-notes.ts'
import { describeContract } from './contract.ts'
import { startSlackRig } from './rigs/slack.ts'

describeContract('Slack', startSlackRig)
describeBadNotes('Slack', startSlackRig)

import { describeContract } from './contract.ts'
import { startPlaygroundRig } from './rigs/playground.ts'

describeContract('the playground', startPlaygroundRig)

import { LARGEST_NOTES } from '../../src/domain/largest-notes.ts'
import { BAD_NOTES } from '../support/bad-notes.ts'
import { describeBadNotes } from './bad-notes.ts'
import { describeContract } from './contract.ts'
import { startPlaygroundRig } from './rigs/playground.ts'

describeContract('the playground', startPlaygroundRig)
// Its API takes no larger body: test/platform/playground/api.test.ts.
const fitting = BAD_NOTES.filter(({ notes }) => 'text' in notes || notes.bytes.length <= LARGEST_NOTES)
describeBadNotes('the playground', startPlaygroundRig, fitting)

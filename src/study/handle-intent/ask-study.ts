import type { Reply } from '../../domain/card.ts'
import type { StudyIntent } from '../../domain/intent.ts'
import type { AllPorts } from '../all-ports.ts'
import { answerPractice, openPracticeForm, practise } from '../asking/practise.ts'
import { searchForm } from '../explaining/search-form.ts'
import type { Caller, Study } from '../ports.ts'
import { review } from '../reviewing/review.ts'
import { setReminder, showReminder, stopReminder } from '../reviewing/set-reminder.ts'
import { beAway } from '../standings/be-away.ts'
import { showLeaderboard } from '../standings/post-leaderboard.ts'
import { showMember } from '../standings/show-member.ts'
import { speechOf } from '../talk/speech.ts'
import { explain } from './explain.ts'

/** Answers out of a study. */
export async function askStudy(ports: AllPorts, caller: Caller, study: Study, intent: StudyIntent): Promise<Reply[]> {
  switch (intent.type) {
    case 'explain':
    case 'explain-text':
    case 'term':
    case 'share-term':
      return explain(ports, { ...study, study }, caller, intent)
    case 'search':
      return [{ to: 'form', form: searchForm(speechOf(study)) }]
    case 'practise':
      return practise(ports, study, caller, intent)
    case 'practise-form':
      return openPracticeForm(ports, study, caller, intent)
    case 'practise-answer':
      return answerPractice(ports, study, caller, intent)
    case 'review':
      return review(ports, study, caller)
    case 'reminder':
      return showReminder(ports, study, caller)
    case 'remind':
      return setReminder(ports, study, caller, intent.time, intent.timezone)
    case 'remind-off':
      return stopReminder(ports, study, caller)
    case 'leaderboard':
      return showLeaderboard(ports, study, caller, intent)
    case 'away':
      return beAway(ports, study, caller, intent.dates)
    case 'me':
      return showMember(ports, study, caller)
  }
}

import type { Reply } from '../../domain/card.ts'
import type { Caller } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import type { Speech } from '../talk/speech.ts'
import type { AskingPorts, PutQuestion } from './ports.ts'

/** The question that a press is about, or what is said where there is none, or where it was not put to this channel. */
export async function findQuestion(
  ports: AskingPorts,
  caller: Caller,
  postId: string,
  { t }: Pick<Speech, 't'>,
): Promise<{ question: PutQuestion } | { refusal: Reply[] }> {
  const question = await ports.answers.question(postId)
  if (!question) return { refusal: notice(t('verdict.gone'), 'warning') }
  return isHere(question, caller) ? { question } : { refusal: notice(t('verdict.foreign'), 'warning') }
}

/** Whether a press comes from the channel that the question was put to. */
function isHere({ study }: PutQuestion, caller: Caller): boolean {
  return study.platform === caller.platform && study.workspace === caller.workspace && study.channel === caller.channel
}

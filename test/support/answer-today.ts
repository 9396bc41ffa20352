import type { Rig } from '../contract/rig.ts'

/** Answers the latest question of the tiny course in the channel, rightly or not. */
export async function answerToday(rig: Rig, member: string): Promise<void> {
  const question = (await rig.channel()).findLast(message => /Question of the day/.test(message.text))!
  if (/Which ones/.test(question.text)) await rig.pick(member, question, ['first right'])
  else if (/runs an image|starts from/.test(question.text))
    await rig.write(member, question, question.presses[0]!.id, 'container')
  else await rig.press(member, question, question.presses[0]!.id)
}

import { score } from '../../src/domain/scoring.ts'
import type { Rig, Seen } from '../contract/rig.ts'
import { nextMonday } from '../support/bot.ts'

const HOUR = 3600_000

/** Right answers of the tiny course: what to press, pick or write, by the question's prompt. */
const RIGHT: { prompt: RegExp; labels?: string[]; text?: string; difficulty: 1 | 2 | 3 }[] = [
  { prompt: /Which one is right/, labels: ['the right one'], difficulty: 1 },
  { prompt: /Which ones are right/, labels: ['first right', 'second right'], difficulty: 2 },
  { prompt: /Water is wet/, labels: ['True'], difficulty: 1 },
  { prompt: /What runs an image/, text: 'container', difficulty: 3 },
  { prompt: /A container starts from/, text: 'image', difficulty: 2 },
]

const KINDS: [string, RegExp][] = [
  ['summary', /This week: First steps/],
  ['question', /Question of the day/],
  ['reveal', /The answer:/],
  ['leaderboard', /Leaderboard · week/],
]

const kindOf = ({ text }: Seen) => KINDS.find(([, pattern]) => pattern.test(text))?.[0]

/** A whole week on a platform, as the channel sees it, with two members who answer every day. */
export function describeWeek(platform: string, start: () => Promise<Rig>): void {
  test(`a week on ${platform}: every post once, in order, and the points of the scoring rule`, async () => {
    const rig = await start()
    try {
      const monday = nextMonday()
      await rig.moveTo(new Date(monday.getTime() - HOUR))
      await rig.command('host', '/study setup tiny 09:30 Asia/Seoul en')
      const greetings = (await rig.channel()).length
      let mina = 0
      for (let day = 0; day < 5; day++) {
        await rig.moveTo(new Date(monday.getTime() + day * 24 * HOUR + HOUR))
        const question = (await rig.channel()).findLast(message => kindOf(message) === 'question')!
        const right = RIGHT.find(each => each.prompt.test(question.text))!
        mina += score(true, right.difficulty, day + 1).points
        expect((await answer(rig, 'mina', question, right)).text).toMatch(/Right!/)
        const wrong = right.text
          ? { ...right, text: 'something else' }
          : { ...right, labels: [wrongLabel(question, right)] }
        expect((await answer(rig, 'jun', question, wrong)).text).toMatch(/Not this time/)
      }
      await rig.moveTo(new Date(monday.getTime() + 4 * 24 * HOUR + 10 * HOUR))
      const week = (await rig.channel()).slice(greetings)
      expect(week.map(kindOf)).toEqual(['summary', ...Array(5).fill(['question', 'reveal']).flat(), 'leaderboard'])
      expect(new Set(week.map(message => message.id)).size).toBe(week.length)
      expect(week.filter(message => kindOf(message) === 'question').every(message => message.edited)).toBe(true)
      const board = week.at(-1)!.text
      expect(board).toMatch(new RegExp(`mina.*${mina}\\b.*5/5`))
      expect(board).toMatch(/jun.*\b0\b.*0\/5/)
    } finally {
      await rig.stop()
    }
  })
}

async function answer(
  rig: Rig,
  member: string,
  question: Seen,
  { labels, text }: { labels?: string[]; text?: string },
): Promise<Seen> {
  const [first] = question.presses
  if (text) return (await rig.write(member, question, first!.id, text))[0]!
  if (/Which ones/.test(question.text)) return (await rig.pick(member, question, labels!))[0]!
  const press = question.presses.find(each => each.label.includes(labels![0]!))!
  return (await rig.press(member, question, press.id))[0]!
}

function wrongLabel(question: Seen, { labels }: { labels?: string[] }): string {
  return question.presses
    .map(each => each.label)
    .find(label => !labels!.some(each => label.includes(each)) && label !== 'Submit')!
}

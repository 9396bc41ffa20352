import { startTestBot, type TestBot } from '../../support/bot.ts'

interface Message {
  id: string
  private: boolean
  card: { parts: { type: string; buttons?: { label: string; action: string }[] }[] }
}

let running: TestBot
beforeAll(async () => {
  running = await startTestBot()
})
afterAll(() => running.stop())

async function call(path: string, body?: unknown): Promise<Message[]> {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`${running.bot.url}/playground/api/${path}`, init || {})
  return ((await response.json()) as { messages: Message[] }).messages
}
const command = (viewer: string, text: string) => call('commands', { viewer, text })
const actionOf = ({ card }: Message, label: RegExp) =>
  card.parts.flatMap(part => part.buttons ?? []).find(button => label.test(button.label))?.action ?? ''
const told = async (viewer: string) =>
  (await call(`messages?viewer=${viewer}`)).filter(
    message => message.private && JSON.stringify(message).includes('should count'),
  )

test('hosts are told once, in private, what was asked, what is accepted and what was typed', async () => {
  await command('host', '/study setup tiny 09:30 Asia/Seoul en')
  let question: Message | undefined
  for (let tries = 0; tries < 12 && !question; tries++) {
    await command('host', '/study ask')
    question = (await call('messages?viewer=jun')).find(each =>
      JSON.stringify(each.card).includes('What runs an image'),
    )
  }
  if (!question) throw new Error('the written question never came')
  const write = actionOf(question, /Write/)
  const postId = write.split(':')[1] ?? ''
  const answer = (viewer: string, text: string) =>
    call('actions', { viewer, messageId: question.id, actionId: write, values: { answer: text } })
  const claim = (viewer: string, { id: messageId }: Message) =>
    call('actions', { viewer, messageId, actionId: `meant:${postId}` })

  const [verdict] = await answer('jun', 'a *jail* @everyone')
  expect(actionOf(verdict!, /I meant this/)).toBe(`meant:${postId}`)
  const said = JSON.stringify([await claim('jun', verdict!), await claim('jun', verdict!)])
  expect(said).toMatch(/now have what you wrote.*have this already/)

  const [claimed, ...more] = await told('mina')
  expect(more).toEqual([])
  expect(JSON.stringify(claimed)).toMatch(/jun.*What runs an image.*jail.*container/)
  for (const viewer of ['jun', 'sora']) expect(await told(viewer)).toEqual([])

  const [right] = await answer('sora', 'containers')
  expect(actionOf(right!, /I meant this/)).toBe('')
  expect(JSON.stringify(await claim('sora', right!))).toMatch(/counts as right: \d+ points/)
  expect(await told('mina')).toHaveLength(1)

  // Who wrote the same and says so after the host has accepted it.
  const [same] = await answer('theo', 'a *jail* @everyone')
  await call('actions', { viewer: 'mina', messageId: claimed!.id, actionId: actionOf(claimed!, /Accept .a /) })
  expect(JSON.stringify(await claim('theo', same!))).toMatch(/counts as right: \d+ points/)
  expect(await told('mina')).toHaveLength(1)
  expect(JSON.stringify(await claim('uma', question))).toMatch(/do not know this question any more/)
})

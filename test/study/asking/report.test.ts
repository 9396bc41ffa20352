import { startTestBot, type TestBot } from '../../support/bot.ts'

interface Message {
  id: string
  private: boolean
  card: {
    parts: {
      type: string
      buttons?: { label: string; action: string }[]
      choices?: { text: string; action?: string }[]
      form?: { action: string }
    }[]
  }
}

let running: TestBot
beforeAll(async () => {
  running = await startTestBot()
  await command('host', '/study setup tiny 09:30 Asia/Seoul en')
})
afterAll(() => running.stop())

async function call(path: string, body?: unknown): Promise<Message[]> {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`${running.bot.url}/playground/api/${path}`, init || {})
  return ((await response.json()) as { messages: Message[] }).messages
}
const command = (viewer: string, text: string) => call('commands', { viewer, text })
const press = (viewer: string, { id: messageId }: Message, actionId: string, values?: object) =>
  call('actions', { viewer, messageId, actionId, ...(values && { values }) })
const actionOf = ({ card }: Message, label: RegExp) =>
  card.parts.flatMap(part => part.buttons ?? []).find(button => label.test(button.label))?.action ?? ''
const privately = async (viewer: string, pattern: RegExp) =>
  (await call(`messages?viewer=${viewer}`)).filter(each => each.private && pattern.test(JSON.stringify(each)))
const me = async (viewer: string) => JSON.stringify((await command(viewer, '/me')).map(({ card }) => card))

/** The question with this prompt, open. */
async function asked(prompt: string): Promise<Message> {
  for (let tries = 0; tries < 12; tries++) {
    const found = (await call('messages')).find(
      each => JSON.stringify(each.card).includes(prompt) && /"answer:|"write:/.test(JSON.stringify(each.card)),
    )
    if (found) return found
    await command('host', '/study ask')
  }
  throw new Error(`${prompt} never came`)
}
const choose = async (viewer: string, question: Message, text: string) => {
  const choice = question.card.parts.flatMap(part => part.choices ?? []).find(each => each.text.includes(text))
  return (await press(viewer, question, choice?.action ?? ''))[0] as Message
}
/** Two presses. */
async function report(viewer: string, verdict: Message, what: RegExp): Promise<Message[]> {
  const [menu] = await press(viewer, verdict, actionOf(verdict, /^Report$/))
  return press(viewer, menu as Message, actionOf(menu as Message, what))
}

test('a report is two presses, goes to the hosts with the figures, and a further choice that is accepted earns points', async () => {
  const question = await asked('Which one is right')
  await choose('mina', question, 'the right one')
  const verdict = await choose('jun', question, 'another wrong one')
  expect(JSON.stringify(await report('jun', verdict, /Several/))).toMatch(/The hosts have it/)
  expect(JSON.stringify(await report('jun', verdict, /Several/))).toMatch(/have this already/)
  const [told, ...more] = await privately('mina', /Several are right.*Leave it/)
  expect(more).toEqual([])
  expect(JSON.stringify(told)).toMatch(/Which one is right.*1 of 2/)
  const letter = /([A-C])\. another wrong one \(1\)/.exec(JSON.stringify(told))?.[1]
  const accept = actionOf(told as Message, new RegExp(`Accept ${letter} too`))
  expect(JSON.stringify(await press('mina', told as Message, accept))).toMatch(/1 more answer is right/)
  expect(await me('jun')).toMatch(/1 of 1/)
  expect(await privately('jun', /accepted a further answer/)).toHaveLength(1)
  const again = JSON.stringify(await press('mina', told as Message, accept))
  expect(again).toMatch(/decided already: a further answer was accepted/)
  // Hosts reported nothing.
  expect(again).not.toMatch(/you reported/)
  // Whoever gives it from now on is right.
  expect(JSON.stringify(await choose('sora', question, 'another wrong one'))).toMatch(/Right!/)
  expect(await running.bot.store.scores.check()).toEqual([])
})

test('of a question with several right choices a further one is accepted, and right beside them', async () => {
  const question = await asked('Which ones are right')
  const part = question.card.parts.find(each => each.choices) as {
    choices: { text: string }[]
    submit?: { action: string }
  }
  const placeOf = (text: string) => part.choices.findIndex(each => each.text.includes(text))
  const right = part.choices.flatMap((each, place) => (/(first|second) right/.test(each.text) ? [place] : []))
  const other = part.choices.findIndex((_, place) => !right.includes(place))
  const give = async (viewer: string, places: number[]) =>
    (await press(viewer, question, part.submit?.action ?? '', { answer: places.map(String) }))[0] as Message
  const verdict = await give('jun', [...right, other])
  expect(JSON.stringify(verdict)).toMatch(/Not this time/)
  await report('jun', verdict, /Several/)
  const [told] = await privately('mina', /Which ones are right/)
  const letter = String.fromCharCode(65 + other)
  const accepted = await press('mina', told as Message, actionOf(told as Message, new RegExp(`Accept ${letter} too`)))
  expect(JSON.stringify(accepted)).toMatch(/1 more answer is right/)
  expect(JSON.stringify(await give('sora', [...right, other]))).toMatch(/Right!/)
  expect(JSON.stringify(await give('theo', right))).toMatch(/Right!/)
  expect(JSON.stringify(await give('uma', [placeOf('first right'), other]))).toMatch(/Not this time/)
  expect(await running.bot.store.scores.check()).toEqual([])
})

test('a written answer that was meant is accepted with a press, and all who wrote it are right', async () => {
  const question = await asked('What runs an image')
  const write = actionOf(question, /Write/)
  const answer = async (viewer: string) =>
    (await press(viewer, question, write, { answer: 'a jail cell' }))[0] as Message
  const verdict = await answer('jun')
  await report('theo', await answer('theo'), /is wrong/)
  await press('jun', verdict, actionOf(verdict, /I meant this/))
  const [told] = await privately('mina', /should count/)
  const [wrong] = await privately('mina', /answer is wrong.*What runs an image/)
  const [form] = await press('mina', wrong as Message, actionOf(wrong as Message, /Accept another/))
  const { action } = form?.card.parts.find(part => part.type === 'form')?.form ?? {}
  // What is right already changes nothing, and the report stays open.
  const same = await press('mina', form as Message, action ?? '', { answer: 'Container' })
  expect(JSON.stringify(same)).toMatch(/counts as right already/)
  expect(
    JSON.stringify(await press('mina', told as Message, actionOf(told as Message, /Accept .a jail cell/))),
  ).toMatch(/2 more answers are right/)
  expect(await running.bot.store.scores.check()).toEqual([])
})

test('a question that is taken back leaves nothing, everyone who reported hears, and only hosts can', async () => {
  const question = await asked('Water is wet')
  const before = await me('mina')
  const verdict = await choose('mina', question, 'False')
  await report('mina', verdict, /out of date/)
  await report('theo', await choose('theo', question, 'True'), /not clear/)
  const [told] = await privately('mina', /It is out of date.*Take the question back/)
  const back = actionOf(told as Message, /Take the question back/)
  expect(JSON.stringify(await press('mina', told as Message, back))).toMatch(/2 answers count no longer/)
  expect(await me('mina')).toBe(before)
  for (const viewer of ['mina', 'theo']) expect(await privately(viewer, /took back the question/)).toHaveLength(1)
  expect(JSON.stringify(await choose('sora', question, 'True'))).toMatch(/taken back this question/)
  expect(JSON.stringify(await press('mina', verdict, actionOf(verdict, /^Report$/)))).toMatch(
    /taken back this question/,
  )
  // In the channel nobody is left to press what is of no use any more, or told what was right.
  const shown = (await call('messages')).find(({ id }) => id === question.id)
  expect(JSON.stringify(shown?.card)).toMatch(/Water is wet.*taken back this question/)
  expect(JSON.stringify(shown?.card)).not.toMatch(/"action"|Closes|"state"/)
  expect(await running.bot.store.scores.check()).toEqual([])
})

test('a report that is left alone is told too, and an id made up is none', async () => {
  const question = await asked('Which ones are right')
  const [hello] = await command('jun', '/help')
  await press('jun', hello as Message, `report:${/answer:([0-9a-f-]{36})/.exec(JSON.stringify(question))?.[1]}:unclear`)
  const [told] = await privately('mina', /jun.*It is not clear.*Leave it/)
  expect(JSON.stringify(await press('mina', told as Message, actionOf(told as Message, /Leave it/)))).toMatch(
    /Left as it is/,
  )
  expect(await privately('jun', /left the question as it is/)).toHaveLength(1)
  const [gone] = await press('jun', hello as Message, 'mend:00000000-0000-4000-8000-000000000000:void')
  expect(JSON.stringify(gone)).toMatch(/do not know this report/)
})

test('a question that was taken back while it was open is not revealed', async () => {
  const { prisma } = running.bot.store.database
  const back = await prisma.post.findFirstOrThrow({ where: { voidedAt: { not: null } } })
  await call('clock', { advance: 'P4D' })
  const shown = (await call('messages')).find(({ id }) => id === back.messageRef)
  expect(JSON.stringify(shown?.card)).toMatch(/Water is wet.*taken back this question/)
  expect(await prisma.post.count({ where: { revealsId: back.id } })).toBe(0)
  expect(await prisma.post.count({ where: { kind: 'reveal', status: 'published' } })).toBeGreaterThan(0)
})

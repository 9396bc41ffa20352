import { commandOn } from '../../src/i18n/command-names.ts'
import { COMMANDS, STUDY_ACTIONS } from '../../src/study/talk/command-list.ts'
import { nextMonday } from '../support/bot.ts'
import type { Rig, Seen } from './rig.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** What people and their clipboards send instead of a term. */
const BAD_INPUT = [
  ['white space', ' \u00a0\u3000 '],
  ['a page of text', 'never heard of it, and more of the like '.repeat(60)],
  ['ten thousand characters', 'zxq'.repeat(3334)],
  ['control characters', 'zz\u0007\u001b[31mzz\u0000'],
  ['marks that turn the direction', '\u202e\u2067zzz\u200f'],
  ['mentions', '<@U0MINA> <!channel> <!everyone> @everyone @here'],
  ['a link', '[x](http://example.com/zzz) <http://example.com|zzz>'],
  ['marks of code', '```zzz``` `zzz'],
  ['Japanese', 'コンテナとは何ですか'],
  ['half-width forms', 'ｶﾞｷﾞｸﾞ'],
  ['Russian', 'что такое питон'],
  ['SQL', `'; DROP TABLE study; --`],
  ['an expression', '.*(z+)+$ [a-'],
  ['emoji', '🐳👩‍👩‍👧‍👦'],
  ['half a character', 'zzz\ud83d'],
] as const

/** What every platform must do, run against the real bot on each. */
export function describeContract(platform: string, start: () => Promise<Rig>): void {
  describe(`the contract on ${platform}`, () => {
    let rig: Rig
    let answered: Seen
    const monday = new Date(nextMonday().getTime() + 7 * DAY)
    const said = (messages: Seen[]) => messages.map(message => message.text).join('\n')
    const switches = (messages: Seen[]) =>
      messages.flatMap(({ presses }) => presses).filter(({ label }) => label.startsWith('Ask Tiny'))
    const latest = async (pattern: RegExp) =>
      (await rig.channel()).filter(message => pattern.test(message.text)).at(-1) as Seen

    /** Messages that came of a host's asking. */
    const outOfTurn = new Set<string>()

    /** The wanted question, open: asks until it comes, since none that is open comes again. */
    const askFor = async (prompt: RegExp): Promise<Seen> => {
      for (let tries = 0; tries < 12; tries++) {
        const open = (await rig.channel()).find(
          message =>
            /Question of the day/.test(message.text) && prompt.test(message.text) && message.presses.length > 0,
        )
        if (open) return open
        const before = new Set((await rig.channel()).map(message => message.id))
        await rig.command('host', '/study ask')
        for (const { id } of await rig.channel()) if (!before.has(id)) outOfTurn.add(id)
      }
      throw new Error(`the question ${prompt} never came`)
    }

    beforeAll(async () => {
      rig = await start()
      // On whatever day this runs, the same days lie before that Monday.
      if (!rig.hasStudyAtOnce) await rig.moveTo(new Date(monday.getTime() - 2 * DAY))
    })
    afterAll(() => rig.stop())

    test('where no study goes on yet, what comes with the bot explains terms, and it is said how to begin', async () => {
      if (rig.hasStudyAtOnce) return
      const explained = /A boxed process[\s\S]*No study is going on here yet: \/study setup/
      const [card] = await rig.command('mina', '/explain 컨테이너가 뭐야?')
      expect(card).toMatchObject({ private: true, text: expect.stringMatching(explained) })
      const image = card!.presses.find(press => press.label === 'Image')!
      expect(said(await rig.press('mina', card!, image.id))).toMatch(/What a container starts from[\s\S]*No study/)
      expect(said(await rig.command('mina', '/explain contraption'))).toMatch(/no entry.*contraption[\s\S]*No study/)
      expect(said(await rig.command('mina', '/quiz'))).toMatch(/no course yet/)
      expect(said(await rig.mention('mina', 'container'))).toMatch(explained)
      if (rig.direct) expect(said(await rig.direct('mina', 'container'))).toMatch(explained)
      if (rig.search) expect(said(await rig.search('mina', 'container'))).toMatch(explained)
      if (rig.explainMessage) expect(said(await rig.explainMessage('mina', 'a container'))).toMatch(explained)
      if (rig.complete) expect(await rig.complete('eve', 'conta')).toContain('Container')
    })

    test('a host sets the study up in one line, and the channel is told', async () => {
      expect(said(await rig.command('host', '/study setup tiny 09:30 Asia/Seoul en'))).toMatch(
        /(Ready|so already).*Tiny.*chapter 1, First steps/s,
      )
      const status = said(await rig.command('host', '/study status'))
      expect(status).toMatch(/Asia\/Seoul/)
      expect(status).toMatch(/weekdays at 09:30/)
      expect(status).not.toMatch(/\* \*/)
    })

    test('what is yet to be asked is not practised, nor by an id sent by hand', async () => {
      expect(said(await rig.command('eve', '/quiz'))).toMatch(/Nothing to practise with yet/)
      const hello = await latest(/Hello/)
      for (const id of ['try:one-right:0:0', 'try-write:write-it:0'])
        expect(said(await rig.press('eve', hello, id))).toMatch(/can still be scored/)
    })

    test('summary and question come on time, each once', async () => {
      await rig.moveTo(new Date(monday.getTime() + 31 * MINUTE))
      await rig.tickAgain()
      const messages = (await rig.channel()).map(message => message.text)
      expect(messages.filter(text => /This week: First steps/.test(text))).toHaveLength(1)
      expect(messages.filter(text => /Question of the day/.test(text)).length).toBeGreaterThanOrEqual(1)
    })

    test('a choice is answered once, privately, and the payload tells nothing', async () => {
      const question = await askFor(/Which one is right/)
      answered = question
      expect(question.payload).not.toMatch(/"right"|It says so|accepted|explanation/)
      const right = question.presses.find(press => press.label.includes('the right one'))!
      const wrong = question.presses.find(press => press.label.includes('another wrong one'))!
      expect(question.presses.map(press => press.id.replace(/\d+$/, ''))).toEqual(
        Array(3).fill(right.id.replace(/\d+$/, '')),
      )

      const [verdict] = await rig.press('mina', question, right.id)
      expect(verdict).toMatchObject({ private: true, text: expect.stringMatching(/Right! \+1\d points.*It says so/s) })
      expect(verdict!.text).toMatch(/You picked:.*✅ [A-C]\. the right one.*1 member has answered so far/s)
      expect(said(await rig.press('mina', question, wrong.id))).toMatch(
        /already answered.*You answered [A-C]\. the right one\..*It was right.*1 member has answered/s,
      )
      const [other] = await rig.press('jun', question, wrong.id)
      expect(other).toMatchObject({ private: true, text: expect.stringMatching(/Not this time.*the right one/s) })
      expect(other!.text).toMatch(/❌ [A-C]\. another wrong one.*So wrong\./s)
      expect(said(await rig.command('mina', '/me'))).toMatch(/1 of 1/)
    })

    test('several choices are picked and submitted together', async () => {
      const question = await askFor(/Which ones are right/)
      const several = said(await rig.pick('mina', question, ['first right', 'second right']))
      expect(several).toMatch(/Right!.*✅ [A-D]\. (first|second) right/s)
      expect(said(await rig.pick('jun', question, ['first right']))).toMatch(
        /Not this time.*✅ [A-D]\. first right.*➖ [A-D]\. second right \(right too\)|Not this time.*➖ [A-D]\. second right \(right too\).*✅ [A-D]\. first right/s,
      )
    })

    test('a written answer goes through a form and is graded with tolerance', async () => {
      const question = await askFor(/What runs an image/)
      const [write] = question.presses
      expect(said(await rig.write('mina', question, write!.id, ' CONTIANER. '))).toMatch(
        /Right!.*You wrote:.*CONTIANER/s,
      )
      expect(said(await rig.press('mina', question, write!.id))).toMatch(/already answered.*CONTIANER/s)
      const [refused] = await rig.write('jun', question, write!.id, 'image *of* it')
      expect(refused!.text).toMatch(/Not this time.*You wrote.*image.*of.* it/s)
      const meant = refused!.presses.find(press => press.label === 'I meant this')!
      expect(said(await rig.press('jun', refused!, meant.id))).toMatch(/The hosts now have what you wrote/)
      expect(said(await rig.press('jun', refused!, meant.id))).toMatch(/The hosts have this already/)
      expect(said(await rig.write('sora', question, write!.id, '컨테이너입니다'))).toMatch(/Right!/)
    })

    test('buttons work after a restart, and one delivered twice counts once', async () => {
      const question = await askFor(/Water is wet/)
      await rig.restart()
      const yes = question.presses.find(press => /True/.test(press.label))!
      const both = await Promise.all([rig.press('theo', question, yes.id), rig.press('theo', question, yes.id)])
      expect(said(both.flat()).match(/Right!/g)).toHaveLength(1)
      expect(/out of turn/.test(said(both.flat()))).toBe(outOfTurn.has(question.id))
      expect(said(await rig.command('theo', '/me'))).toMatch(/1 of 1/)
    })

    test('a press from elsewhere is refused', async () => {
      const question = await askFor(/Water is wet/)
      const replies = await rig.pressElsewhere('eve', question, question.presses[0]!.id)
      expect(said(replies)).toMatch(/another channel/)
    })

    test('the reveal edits the question, marks the right answer and names the first; then it is too late', async () => {
      const question = answered
      await rig.moveTo(new Date(monday.getTime() + 10 * 60 * MINUTE))
      const closed = (await rig.channel()).find(message => message.id === question.id)!
      expect(closed.edited).toBe(true)
      expect(closed.presses).toEqual([])
      expect(closed.text).toMatch(/Closed · 2 answers, 1 right/)
      expect(closed.text).not.toMatch(/mina|jun/)
      const reveals = (await rig.channel()).filter(message => /The answer: .*the right one/.test(message.text))
      expect(said(reveals)).toMatch(/Which one is right[\s\S]*It says so/)
      expect(said(reveals)).not.toMatch(/mina/)
      const late = await rig.press('sora', question, question.presses[0]!.id)
      expect(said(late)).toMatch(/closed, so your answer was not scored/)
    })

    test('/explain finds, relates, shares on purpose, and suggests', async () => {
      const [card] = await rig.command('mina', '/explain containers?')
      expect(card).toMatchObject({ private: true, text: expect.stringMatching(/Container.*A boxed process/s) })
      expect(said(await rig.press('mina', card!, card!.presses.find(press => press.label === 'Image')!.id))).toMatch(
        /What a container starts from/,
      )
      await rig.press('mina', card!, card!.presses.find(press => /Share/.test(press.label))!.id)
      expect((await latest(/A boxed process/)).text).toMatch(/shared a term/)
      const [miss] = await rig.command('mina', '/explain contraption')
      expect(miss!.text).toMatch(/no entry.*contraption/s)
      expect(said(await rig.command('host', '/study status'))).toMatch(/Looked up in vain: contraption/)
    })

    test('/explain, /quiz, /me and /leaderboard work anywhere, and say which study answers', async () => {
      const [card] = await rig.commandElsewhere('mina', '/explain 컨테이너가 뭐야?')
      expect(card).toMatchObject({ private: true, text: expect.stringMatching(/A boxed process/) })
      expect(card!.text).toMatch(/From the study of Tiny in/)
      expect(said(await rig.commandElsewhere('mina', '/me'))).toMatch(/Terms looked up[\s\S]*From the study of Tiny/)
      expect(said(await rig.commandElsewhere('mina', '/leaderboard'))).toMatch(/mina[\s\S]*From the study of Tiny/)
      expect(said(await rig.commandElsewhere('jun', '/quiz'))).toMatch(/Practice[\s\S]*From the study of Tiny/)
      expect(said(await rig.commandElsewhere('mina', '/study status'))).toMatch(/no course yet|Only hosts/)
    })

    test('who mentions the bot, or writes to it, is answered as by /explain; help by help', async () => {
      expect(said(await rig.mention('mina', 'container'))).toMatch(/A boxed process/)
      expect(said(await rig.mention('mina', '컨테이너가 뭐야?'))).toMatch(/A boxed process/)
      expect(said(await rig.mention('mina', 'container vs image'))).toMatch(
        /A boxed process[\s\S]*What a container starts from/,
      )
      for (const text of ['help', '도움말', ' '])
        expect(said(await rig.mention('mina', text))).toMatch(/What I can do[\s\S]*\/explain/)
      if (!rig.direct) return
      expect(said(await rig.direct('mina', 'what is a container?'))).toMatch(
        /A boxed process[\s\S]*From the study of Tiny/,
      )
    })

    test('who mentions the bot in a thread is answered in that thread, from the study of its channel', async () => {
      if (!rig.mentionInThread) return
      const [card, ...further] = await rig.mentionInThread('mina', '컨테이너가 뭐야?')
      expect(card!.text).toMatch(/A boxed process/)
      expect(card!.text).not.toMatch(/From the study/)
      expect(further).toEqual([])
    })

    test('who writes /explain alone in a message is told to name a term', async () => {
      expect(said(await rig.mention('mina', '/explain'))).toMatch(/names no term/)
      if (rig.direct) expect(said(await rig.direct('mina', '/explain'))).toMatch(/names no term/)
    })

    test('an answer that everybody sees has nothing to share, and one for a member has', async () => {
      const shares = (messages: Seen[]) =>
        messages.flatMap(each => each.presses).filter(each => /Share/.test(each.label))
      expect(shares(await rig.mention('mina', 'container'))).toEqual([])
      expect(shares(await rig.command('mina', '/explain container'))).toHaveLength(1)
    })

    test('two terms or more come side by side, each a press away from its entry', async () => {
      const [card] = await rig.command('mina', '/explain 컨테이너랑 image 차이가 뭐예요?')
      expect(card!.text).toMatch(/A boxed process[\s\S]*What a container starts from/)
      const image = card!.presses.find(press => press.label === 'Image')!
      expect(said(await rig.press('mina', card!, image.id))).toMatch(/What a container starts from/)
    })

    test('/explain alone opens a search, which finds as /explain does', async () => {
      if (!rig.search) return
      expect(said(await rig.search('mina', 'contianer'))).toMatch(/A boxed process/)
      expect(said(await rig.search('mina', 'contraption'))).toMatch(/no entry.*contraption/s)
    })

    test('an entry asks about its term once there is a question that nobody can be scored at any more', async () => {
      const [card] = await rig.command('mina', '/explain container')
      const ask = card!.presses.find(press => /Ask me/.test(press.label))!
      expect(said(await rig.press('mina', card!, ask.id))).toMatch(/Practice/)
    })

    test('terms are completed while one types, also directly to the bot', async () => {
      if (!rig.complete) return
      for (const typed of ['conta', '컨테', 'ㅋㅌㅇ']) expect(await rig.complete('mina', typed)).toContain('Container')
      if (!rig.commandDirectly) return
      expect(await rig.complete('mina', 'conta', true)).toContain('Container')
      expect(said(await rig.commandDirectly('mina', '/explain container'))).toMatch(
        /A boxed process[\s\S]*From the study of Tiny/,
      )
    })

    test.each(BAD_INPUT)('%s gets a friendly line at every door, and pings nobody', async (_, input) => {
      const typed = input.slice(0, rig.longest)
      const doors: Record<string, ((member: string, text: string) => Promise<Seen[]>) | undefined> = {
        command: (member, text) => rig.command(member, `/explain ${text}`),
        mention: rig.mention,
        directly: rig.direct,
        search: rig.search,
        shortcut: rig.explainMessage,
      }
      for (const [door, open] of Object.entries(doors)) {
        const replies = (await open?.('mina', typed)) ?? []
        // Who looks for nothing is asked again what to look for.
        if (door === 'command' || door === 'search') if (typed.trim() === '') continue
        for (const { text, payload } of replies.slice(-1)) {
          expect([door, text]).toEqual([door, expect.stringMatching(/no entry|no term|What I can do|A boxed/)])
          expect(text.length).toBeLessThan(3000)
          expect(payload).not.toContain('\u0007')
          expect(payload).not.toMatch(/<@U0MINA>|<!channel>|<!everyone>|\u202e|<http:\/\/|\]\(http:\/\//)
        }
        if (open && typed.trim() !== '') expect([door, replies.length]).toEqual([door, 1])
      }
      for (const offered of (await rig.complete?.('mina', typed)) ?? []) expect(offered.length).toBeLessThanOrEqual(100)
    })

    test.each([
      ['letters with joiners between', 'con\u200dtai\u200dner'],
      ['Hangul in pieces', '컨테이너'.normalize('NFD')],
      ['full-width letters', 'ｃｏｎｔａｉｎｅｒ'],
      ['a question within a question', 'what is "what is a container?"?'],
      ['marks of code', '`container`'],
      ['an emoji', '🐳 container'],
    ])('%s find the term all the same', async (_, typed) => {
      expect(said(await rig.command('mina', `/explain ${typed}`))).toMatch(/A boxed process/)
    })

    test('/quiz practises privately and scores nothing, with what one got wrong first, and not while it can be scored', async () => {
      const before = said(await rig.command('theo', '/me'))
      const [question] = await rig.command('theo', '/quiz 1')
      expect(question).toMatchObject({ private: true, text: expect.stringMatching(/Practice/) })
      expect(said(await rig.command('theo', '/me'))).toBe(before)

      const [missed] = await rig.command('jun', '/quiz')
      expect(missed!.text).toMatch(/Which one is right|Which ones are right|What runs an image/)
      await askFor(/Which one is right/)
      for (const id of ['try:one-right:0:0', 'try:one-right:0:1'])
        expect(said(await rig.press('jun', missed!, id))).toMatch(/can still be scored/)
    })

    test('/quiz takes a title of a chapter and a name of a term, and says what there is where it is neither', async () => {
      expect(said(await rig.command('theo', '/quiz first steps'))).toMatch(/Practice/)
      expect(said(await rig.command('theo', '/quiz 컨테이너'))).toMatch(/Practice|about Container/)
      expect(said(await rig.command('theo', '/quiz zeppelin'))).toMatch(
        /no chapter and no term zeppelin.*Chapters: 1\. First steps/s,
      )
      expect(said(await rig.command('theo', '/quiz 99'))).toMatch(/There is no chapter 99.*Chapters: 1\. First steps/s)
    })

    test('/help tells of every command in a line, and of one command every way to use it, with what is there', async () => {
      const help = said(await rig.command('mina', '/help'))
      for (const { name } of COMMANDS) expect(help).toContain(`/${commandOn(platform.toLowerCase(), name)} `.trimEnd())
      const study = said(await rig.command('mina', '/help study'))
      for (const action of STUDY_ACTIONS) expect(study).toContain(`/study ${action}`)
      expect(study).toContain('/study setup tiny 09:30')
      expect(said(await rig.command('mina', '/help explain'))).toMatch(/\/explain (Container|Image)/)
      expect(`${help}${study}`).not.toMatch(/docker|[{}]/)
    })

    test('mistakes get a private line that says what to do', async () => {
      expect(said(await rig.command('host', '/study zeppelin'))).toMatch(/help study lists every way/)
      expect(said(await rig.command('host', '/study pasue'))).toMatch(/Did you mean \/study pause/)
      expect(said(await rig.command('host', '/study setup tiny Mars/Olympus'))).toMatch(/Asia\/Seoul/)
      const refused = said(await rig.command('host', '/study schedule question "61 * * * *"'))
      expect(refused).toMatch(/61 \* \* \* \*.*weekdays 09:30/s)
      expect(refused).not.toMatch(/CronPattern|out of range/i)
      expect(said(await rig.command('host', '/study schedule question "*/5 * * * *"'))).toMatch(/The next three/)
      expect(said(await rig.command('host', '/study schedule question 월수금 10:00'))).toMatch(
        /Question: Mondays, Wednesdays and Fridays at 10:00/,
      )
      expect(said(await rig.command('host', '/study schedule question ‘30 9 * * 1–5’'))).toMatch(/weekdays at 09:30/)
    })

    test('set-up of a running study changes only what it names, and asks first', async () => {
      const status = async () => said(await rig.command('host', '/study status'))
      await rig.command('host', '/study schedule question mon,wed,fri 09:30')
      await rig.command('host', '/study schedule leaderboard off')
      const before = await status()
      const [asked] = await rig.command('host', '/study setup 10:00')
      expect(asked!.text).toMatch(/nothing else.*Fridays at 09:30.*Mondays, Wednesdays and Fridays at 10:00/s)
      expect(asked!.text).not.toMatch(/Chapter|Language|Time zone|Leaderboard/)
      expect(await status()).toBe(before)
      const pressed = (label: string) => asked!.presses.find(press => press.label === label)!.id
      expect(said(await rig.press('host', asked!, pressed('Leave it')))).toMatch(/Nothing was changed/)
      expect(await status()).toBe(before)
      expect(said(await rig.press('host', asked!, pressed('Change it')))).toMatch(/Changed.*Fridays at 10:00/s)
      const after = await status()
      expect(after).toMatch(/Mondays, Wednesdays and Fridays at 10:00/)
      expect(after).toMatch(/Leaderboard[\s·:]*–[\s·]*off/)
      expect(said(await rig.command('host', '/study setup 10시'))).toMatch(/so already/)

      const [several] = await rig.command('host', '/study setup Europe/Berlin ko')
      expect(several!.text).toMatch(/English.*Korean.*Asia\/Seoul.*Europe\/Berlin/s)
      expect(several!.text).not.toMatch(/Question/)
      // In one language: the one that it has from now on.
      const changed = said(await rig.press('host', several!, several!.presses[0]!.id))
      expect(changed).toMatch(/바꾸었습니다[\s\S]*영어 → 한국어/)
      expect(changed).not.toMatch(/Language|Time zone|Changed/)
      expect(await status()).toMatch(/Europe\/Berlin[\s\S]*매주 월·수·금요일 10:00/)
      const [back] = await rig.command('host', '/study setup Asia/Seoul en')
      await rig.press('host', back!, back!.presses[0]!.id)
      await rig.command('host', '/study schedule question weekdays 09:30')
      await rig.command('host', '/study schedule leaderboard fridays 18:30')
    })

    test('the bot itself is no host, and says so kindly', async () => {
      expect(said(await rig.command('host', `/study host ${rig.self}`))).toMatch(/a bot hosts nobody.*Name a person/s)
    })

    test('who is away says so, and is back when they say so', async () => {
      expect(said(await rig.command('mina', '/me away 2028-12-20..2028-12-31'))).toMatch(/2028-12-20\.\.2028-12-31/)
      expect(said(await rig.command('mina', '/me'))).toMatch(/Away[\s\S]*2028-12-20\.\.2028-12-31/)
      expect(said(await rig.command('mina', '/me away sometimes'))).toMatch(/sometimes.*no day ahead/)
      expect(said(await rig.command('mina', '/me away 2020-01-01'))).toMatch(/no day ahead/)
      expect(said(await rig.command('mina', '/me away 2028.12.20 ~ 12.31'))).toMatch(/2028-12-20\.\.2028-12-31/)
      // Beside the days that were named before.
      expect(said(await rig.command('mina', '/me away 2028-12-30..2029-01-02, 2029-01-05'))).toMatch(
        /2028-12-20\.\.2029-01-02, 2029-01-05/,
      )
      expect(said(await rig.command('mina', '/me away off'))).toMatch(/Welcome back/)
      expect(said(await rig.command('mina', '/me'))).not.toMatch(/Away/)
    })

    test('the plan is shown and set, and a reveal names the first three only where a host wants it', async () => {
      expect(said(await rig.command('host', '/study plan'))).toMatch(/last chapter/)
      expect(said(await rig.command('host', '/study plan off'))).toMatch(/Plan/)
      expect(said(await rig.command('host', '/study plan someday'))).toMatch(/someday.*no plan.*weekly/)
      expect(said(await rig.command('host', '/study plan 2020-01-06'))).toMatch(/2020-01-06.*no plan/)
      expect(said(await rig.command('host', '/study status'))).toMatch(/\d of 5 asked|all 5 asked/)
      expect(said(await rig.command('host', '/study podium on'))).toMatch(/names the first three/)
      await rig.command('host', '/study podium off')
    })

    test('/study notes makes a draft of what follows, tells where it is reviewed, and publishes nothing', async () => {
      expect(said(await rig.command('host', '/study notes'))).toMatch(/drafts of this study|PUBLIC_URL/)
      const typed =
        '/study notes - Volume: storage that outlives the containers which use it\n- Bridge: a network inside one host'
      const told = said(await rig.command('host', typed))
      expect(told).toMatch(/A draft of .* is made: 2 terms, \d+ questions?\. Nothing is published yet/)
      expect(said(await rig.command('host', '/study notes https://example.com/notes'))).toMatch(
        /No draft was made\. This is a link/,
      )
      expect(said(await rig.command('mina', '/explain volume'))).toMatch(/no entry/)
    })

    test('holidays are listed, added and removed, and garbage is refused', async () => {
      expect(said(await rig.command('host', '/study holiday'))).toMatch(/No holidays ahead/)
      expect(said(await rig.command('host', '/study holiday add 2028-12-24..2028-12-26'))).toMatch(
        /Holidays ahead: 2028-12-24, 2028-12-25, 2028-12-26/,
      )
      expect(said(await rig.command('host', '/study holiday add 2028-13-01'))).toMatch(/2028-13-01.*not a holiday/)
      expect(said(await rig.command('host', '/study status'))).toMatch(/Holidays ahead: 2028-12-24/)
      expect(said(await rig.command('host', '/study holiday remove 2028년 12월 24일 ~ 26일'))).toMatch(/No holidays/)
    })

    test('who is forgotten is asked twice, is on no board, and begins anew', async () => {
      const asked = await rig.command('sora', '/me forget')
      expect(said(asked)).toMatch(/Shall I delete everything|Nothing is kept/)
      const question = await askFor(/Which one is right/)
      const right = question.presses.find(press => press.label.includes('the right one'))!
      expect(said(await rig.press('sora', question, right.id))).toMatch(/Right!/)
      const [sure] = await rig.command('sora', '/me forget')
      expect(said(await rig.command('mina', '/leaderboard all'))).toMatch(/sora/)
      const yes = sure!.presses[0]!.id
      // The button is nobody else's, and a second press finds nothing left.
      expect(said(await rig.press('jun', question, yes))).toMatch(/deleted already/)
      expect(said(await rig.press('sora', sure!, yes))).toMatch(/is deleted/)
      expect(said(await rig.press('sora', question, yes))).toMatch(/deleted already/)
      expect(said(await rig.command('mina', '/leaderboard all'))).not.toMatch(/sora/)
      expect(said(await rig.command('sora', '/me export'))).toMatch(/Nothing is kept/)
      expect(said(await rig.press('sora', question, right.id))).toMatch(/Right!/)
      expect(said(await rig.command('sora', '/me'))).toMatch(/1 of 1/)
    })

    test('a paused study is silent, and goes on without a burst', async () => {
      await rig.command('host', '/study pause')
      const before = (await rig.channel()).length
      await rig.moveTo(new Date(monday.getTime() + 2 * DAY))
      expect(await rig.channel()).toHaveLength(before)
      await rig.command('host', '/study resume')
      await rig.tickAgain()
      expect(await rig.channel()).toHaveLength(before)
    })

    test('a member gets everything that is kept of them, and nobody else’s', async () => {
      expect(said(await rig.command('eve', '/me export'))).toMatch(/sent you|Nothing is kept/)
      expect(said(await rig.command('mina', '/me export'))).toMatch(/sent you everything/)
      const files = await rig.files('mina')
      const json = JSON.parse(files.find(file => file.name === 'studyhall.json')!.text)
      expect(json.member).toMatchObject({ name: 'mina' })
      expect(json.answers[0]).toMatchObject({ prompt: 'Which one is right?', given: 'the right one', right: true })
      expect(json.points.length).toBeGreaterThan(0)
      expect(JSON.stringify(json)).not.toMatch(/jun|theo|accepted/)
      expect(files.find(file => file.name === 'answers.csv')!.text).toMatch(/prompt[\s\S]*Which one is right\?/)
    })

    test('who hides is on no board and studies on, and shows themselves again', async () => {
      const hidden = said(await rig.command('jun', '/me hide'))
      expect(hidden).toMatch(/no board and no podium/)
      expect(said(await rig.command('mina', '/leaderboard all'))).not.toMatch(/jun/)
      expect(said(await rig.command('jun', '/me'))).toMatch(/You are hidden/)
      expect(said(await rig.command('jun', '/me show'))).toMatch(/again/)
      expect(said(await rig.command('mina', '/leaderboard all'))).toMatch(/jun/)
      expect(said(await rig.command('jun', '/me sohw'))).toContain(`/${commandOn(platform.toLowerCase(), 'me')} show`)
    })

    test('what is kept of a member is theirs in a direct message, too', async () => {
      const directly = rig.commandDirectly ?? rig.direct
      if (!directly) return
      const board = async () => said(await rig.command('mina', '/leaderboard all'))
      const handed = (await rig.files('mina')).length
      expect(said(await directly('mina', '/me export'))).toMatch(/sent you everything/)
      expect((await rig.files('mina')).length).toBeGreaterThan(handed)
      expect(said(await directly('jun', '/me hide'))).toMatch(/no board and no podium/)
      expect(await board()).not.toMatch(/jun/)
      expect(said(await directly('jun', '/me show'))).toMatch(/You are on boards and podium again/)
      expect(await board()).toMatch(/jun/)
      expect(said(await directly('jun', '/me named'))).toMatch(/hosts may read your name/)
      expect(said(await rig.direct!('jun', '/me unnamed'))).toMatch(/no name of yours/)

      const [sure] = await directly('sora', '/me forget')
      expect(sure!.text).toMatch(/Shall I delete everything/)
      expect(said(await rig.pressDirectly!('sora', sure!, sure!.presses[0]!.id))).toMatch(/is deleted/)
      expect(await board()).not.toMatch(/sora/)
      expect(said(await rig.pressDirectly!('sora', sure!, sure!.presses[0]!.id))).toMatch(/deleted already/)
    })

    test('the week closes with the board', async () => {
      await rig.moveTo(new Date(monday.getTime() + 4 * DAY + 11 * 60 * MINUTE))
      const board = await latest(/Leaderboard · week/)
      expect(board.text).toMatch(/mina[\s\S]*theo[\s\S]*jun/)
      const headings = (await rig.channel()).flatMap(message => /Leaderboard · week \S+/.exec(message.text) ?? [])
      expect(new Set(headings).size).toBe(headings.length)
    })

    test('/review brings what one is about to forget, one after another, privately, and keeps out of the board', async () => {
      const board = said(await rig.command('jun', '/leaderboard'))
      const answerIt = async (message: Seen): Promise<Seen> => {
        const ids = message.presses.map(press => press.id)
        const write = ids.find(id => id.startsWith('rv-write:'))
        if (write) return (await rig.write('jun', message, write, 'container'))[0]!
        if (/Which ones are right/.test(message.text))
          return (await rig.pick('jun', message, ['first right', 'second right']))[0]!
        const right = message.presses.find(press => /the right one|True/.test(press.label))!
        return (await rig.press('jun', message, right.id))[0]!
      }
      let [shown] = await rig.command('jun', '/review')
      expect(shown).toMatchObject({ private: true, text: expect.stringMatching(/Review/) })
      expect(shown!.payload).not.toMatch(/"right"|It says so|accepted|explanation/)
      const first = shown!
      const verdict = await answerIt(first)
      expect(verdict.text).toMatch(/Right!|Not this time/)
      expect(verdict.text).toMatch(/comes again in/)
      // The same press again changes nothing; another person's press is refused.
      expect((await answerIt(first)).text).not.toMatch(/comes again in/)
      expect(
        said(
          await rig.press(
            'eve',
            await latest(/Hello/),
            verdict.presses.find(press => press.id.startsWith('rv-next'))!.id,
          ),
        ),
      ).toMatch(/somebody else’s review/)
      // Another device goes on where this one is.
      const [next] = await rig.press('jun', verdict, verdict.presses.find(press => press.id.startsWith('rv-next'))!.id)
      expect(said(await rig.command('jun', '/review'))).toBe(next!.text)
      await rig.restart()
      shown = next
      for (let item = 0; shown!.presses.some(press => press.id.startsWith('rv-end')); item++) {
        if (item > 10) throw new Error('the review does not end')
        const told: Seen = await answerIt(shown!)
        ;[shown] = await rig.press('jun', told, told.presses.find(press => press.id.startsWith('rv-next'))!.id)
      }
      expect(shown!.text).toMatch(/All done for now[\s\S]*of \d+ reviews right[\s\S]*in a row: 1/)
      expect(said(await rig.command('jun', '/review'))).toMatch(/Nothing is due|All done/)
      expect(said(await rig.command('jun', '/leaderboard'))).toBe(board)
    })

    test('a review can be ended at any time and gone on with', async () => {
      const [shown] = await rig.command('eve', '/review')
      expect(shown!.text).toMatch(/new to you/)
      const end = shown!.presses.find(press => press.id.startsWith('rv-end'))!
      expect(said(await rig.press('eve', shown!, end.id))).toMatch(/\d more are due; \/review goes on/)
      expect(said(await rig.press('eve', shown!, shown!.presses[0]!.id.replace(/^option.*/, end.id)))).toMatch(
        /This review is over|more are due/,
      )
      expect(said(await rig.command('eve', '/review'))).toMatch(/Review/)
    })

    test('/me shows what one is about to forget and the last weeks, to oneself alone, whatever door one takes', async () => {
      const mine = await rig.command('jun', '/me')
      expect(mine.every(message => message.private)).toBe(true)
      expect(said(mine)).toMatch(/Weakest now[\s\S]*\d+% likely to be remembered[\s\S]*Strongest now/)
      expect(said(mine)).toMatch(/Review streak/)
      const shown = (messages: Seen[]) => messages.map(message => message.payload).join('')
      expect(shown(mine)).toMatch(/The last 12 weeks.{0,4}[:·] \d+ days? of study/)

      // What the same presses and commands show to somebody else is theirs.
      const nobody = said(await rig.command('eve', '/me'))
      expect(nobody).toMatch(/eve[\s\S]*no answers yet/)
      expect(nobody).not.toMatch(/Weakest|last 12 weeks|Review streak/)
      expect(said(await rig.press('eve', await latest(/Hello/), 'me'))).toBe(nobody)
      expect(said(await rig.commandElsewhere('eve', '/me'))).toMatch(/no answers yet/)
      expect(said(await rig.mention('jun', '/me'))).toMatch(/for you alone/)
      expect(said(await rig.mention('host', '/study status'))).toMatch(/for you alone/)
      if (rig.direct) expect(said(await rig.direct('eve', '/me'))).toMatch(/no answers yet/)
      const theirs = said(await rig.command('mina', '/me'))
      expect(theirs).not.toBe(said(mine))
      expect(theirs).not.toMatch(/jun/)
    })

    test('/study report tells hosts alone what the group knows, in sums; a name only where its owner said so', async () => {
      const [report, ...more] = await rig.command('host', '/study report')
      expect(more).toEqual([])
      expect(report!.private).toBe(true)
      expect(report!.text).toMatch(/The group in Tiny/)
      expect(report!.text).toMatch(/Members taking part:?\s*\d/)
      expect(report!.text).toMatch(
        /Reviews and practice in four weeks:?\s*\d+ reviews?, \d+ practice answers?, by \d member/,
      )
      expect(report!.text).toMatch(/What the group knows\s+1\. First steps[\s\S]*% of it known/)
      // Two weeks in, nobody can have gone quiet, and there are no weeks before.
      expect(report!.text).not.toMatch(/Gone quiet/)
      expect(report!.text).toMatch(/Week by week[\s\S]*\d of \d/)
      expect(report!.text).not.toMatch(/mina|jun|theo|sora/)
      // In the playground everybody is a host; on Discord whoever the server lets use /study.
      const others = said(await rig.command('mina', '/study report'))
      expect(others).toMatch(platform === 'Slack' ? /Only hosts/ : /The group in/)
      expect(said(await rig.command('jun', '/me named'))).toMatch(/hosts may read your name/)
      expect(said(await rig.command('jun', '/me unnamed'))).toMatch(/no name of yours/)
    })

    test('a question that was reported is among those to mend, told to the hosts once, who decide', async () => {
      const reveal = await latest(/The answer: .*the right one/)
      const report = reveal.presses.find(press => press.id.startsWith('report:'))!
      const [menu] = await rig.press('jun', reveal, report.id)
      await rig.press('jun', menu!, menu!.presses.find(press => /not clear/.test(press.label))!.id)
      await rig.moveTo(new Date(monday.getTime() + 7 * DAY - 30 * MINUTE))
      await rig.tickAgain()
      const found = (await rig.told('host')).filter(message => /Only hosts get this/.test(message.text))
      expect(found).toHaveLength(1)
      const { text } = found[0]!
      expect(text).toMatch(/Which one is right[\s\S]*Reported once[\s\S]*one-right · right: \d+ of \d+/)
      expect(text).toMatch(/✅ [A-C]\. the right one \(\d\)/)
      // Others may be there: each has the same buttons, in the same order.
      const place = Number(/(\d)\. Which one is right/.exec(text)![1]) - 1
      const pressed = (label: RegExp) => found[0]!.presses.filter(press => label.test(press.label))[place]!.id
      // In the playground nobody else sees it, and everybody is a host.
      if (platform !== 'the playground')
        expect(said(await rig.press('eve', found[0]!, pressed(/Leave it/)))).toMatch(/Only hosts decide/)
      expect(said(await rig.press('host', found[0]!, pressed(/Mend its words/)))).toMatch(
        /one-right is in tiny\/.*\.md:\d+/,
      )
      const [which] = await rig.press('host', found[0]!, pressed(/Accept another/))
      expect(which!.presses.map(press => press.label)).toEqual([
        expect.stringMatching(/Accept [A-C] too/),
        expect.stringMatching(/Accept [A-C] too/),
      ])
      expect(said(await rig.press('host', found[0]!, pressed(/Leave it/)))).toMatch(/Left as it is/)
      expect(said(await rig.press('host', found[0]!, pressed(/Take the question back/)))).toMatch(/decided already/)
      expect((await rig.told('jun')).map(message => message.text).join()).toMatch(/left the question as it is/)
    })

    test('a further choice that a host accepts is right for whoever took it, and beside the first in the channel', async () => {
      const reveal = (await rig.channel()).find(message => /The answer: .*the right one/.test(message.text))!
      const [menu] = await rig.press('theo', reveal, reveal.presses.find(press => press.id.startsWith('report:'))!.id)
      await rig.press('theo', menu!, menu!.presses.find(press => /Several/.test(press.label))!.id)
      const told = (await rig.told('host')).at(-1)!
      const [, letter, taken] = /([A-C])\. (a wrong one|another wrong one) \(1\)/.exec(told.text)!
      const accept = told.presses.find(press => press.label === `Accept ${letter} too`)!
      expect(said(await rig.press('host', told, accept.id))).toMatch(/1 more answer is right/)
      const closed = (await rig.channel()).find(message => message.id === answered.id)!
      expect(closed.text).toMatch(/Closed · 2 answers, 2 right/)
      expect(closed.payload.match(/white_check_mark|✅|"state":"right"/g)).toHaveLength(2)
      expect((await rig.told('theo')).at(-1)!.text).toMatch(/accepted a further answer/)
      // Asked again, or practised, it is right as well.
      const again = await askFor(/Which one is right/)
      const verdict = await rig.press('sora', again, again.presses.find(press => press.label.includes(taken!))!.id)
      expect(said(verdict)).toMatch(/Right!/)
    })

    test('/remind is set, shown and ended; what is no time or no zone is told', async () => {
      expect(said(await rig.command('jun', '/remind'))).toMatch(/You are not reminded/)
      expect(said(await rig.command('jun', '/remind 25:00'))).toMatch(/25:00.*not a time of day/)
      expect(said(await rig.command('jun', '/remind 08:30 Mars/Olympus'))).toMatch(/Mars\/Olympus.*not a time zone/)
      expect(said(await rig.command('jun', '/remind 8:30 Europe/Berlin'))).toMatch(/08:30 \(Europe\/Berlin\)/)
      expect(said(await rig.command('jun', '/remind'))).toMatch(/08:30 \(Europe\/Berlin\)/)
      const directly = rig.commandDirectly ?? rig.direct ?? rig.command
      expect(said(await directly('jun', '/remind'))).toMatch(/08:30 \(Europe\/Berlin\)/)
      expect(said(await directly('jun', '/remind off'))).toMatch(/No more reminders/)
      expect(said(await rig.command('jun', '/remind'))).toMatch(/You are not reminded/)
    })

    // Last, since further studies post of their own.
    test('where several studies go on, the one last used answers, names itself, and one can switch', async () => {
      const origin = (messages: Seen[]) => /From the study of .*/.exec(said(messages))?.[0]
      const ask = () => rig.commandElsewhere('mina', '/explain 컨테이너가 뭐예요?')
      const alone = await ask()
      expect(switches(alone)).toEqual([])
      await rig.startAnotherStudy()
      const [before] = await ask()
      expect(origin([before!])).toBe(origin(alone))
      const [other, ...further] = switches([before!])
      expect(further).toEqual([])
      const after = await rig.pressElsewhere('mina', before!, other!.id)
      expect(said(after)).toMatch(/A boxed process/)
      expect(origin(after)).toMatch(/From the study of Tiny in/)
      expect(origin(after)).not.toBe(origin(alone))
      for (const command of ['/explain image', '/me', '/leaderboard'])
        expect(origin(await rig.commandElsewhere('mina', command))).toBe(origin(after))
      // The other study is asked for the same board.
      const [board] = switches(await rig.commandElsewhere('mina', '/leaderboard last'))
      expect(board!.id).toMatch(/:board:week:last$/)
      // In a study's own channel nothing is asked elsewhere.
      expect(origin(await rig.command('mina', '/explain container'))).toBeUndefined()
      expect(switches(await rig.commandElsewhere('jun', '/explain container'))).toHaveLength(1)
    })
  })
}

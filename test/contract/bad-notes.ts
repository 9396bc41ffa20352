import { translator } from '../../src/i18n/catalogue.ts'
import { BAD_NOTES, type BadNotes, PARTLY, SCRIPT } from '../support/bad-notes.ts'
import type { Rig } from './rig.ts'

const t = translator('en')

/** What is no notes, brought by the platform's own way: one sentence that says what to do, in time, and nothing kept. */
export function describeBadNotes(
  platform: string,
  start: () => Promise<Rig>,
  table: readonly BadNotes[] = BAD_NOTES,
): void {
  describe(`what is no notes on ${platform}`, () => {
    let rig: Rig
    beforeAll(async () => {
      rig = await start()
      await rig.command('host', '/study setup tiny 09:30 Asia/Seoul en')
    })
    afterAll(() => rig.stop())

    test.each(table)('$what is told what to do', async ({ notes, key, parameters }) => {
      const told = await rig.bring('host', notes)
      expect(told.map(message => message.text)).toEqual([expect.stringContaining(t(key, parameters))])
      expect(told[0]?.text).toContain('No draft was made.')
      expect(told[0]?.private).toBe(true)
      expect(await rig.drafts()).toBe(0)
    })

    test('of an archive what can be read is drafted, and the rest named', async () => {
      const before = await rig.drafts()
      const [told] = await rig.bring('host', PARTLY)
      expect(told?.text).toMatch(/A draft of .* is made: 2 terms/)
      // What is neither to be a mark nor a link is told as it is.
      expect(told?.text.replaceAll(/[\\\u2060]/g, '')).toContain('Could not be read, so left out: c_d.docx.')
      expect(await rig.drafts()).toBe(before + 1)
    })

    test('a script is text', async () => {
      const told = await rig.bring('host', SCRIPT)
      expect(told.map(message => message.text)).toEqual([expect.stringContaining('2 terms')])
      expect(await rig.drafts()).toBe(2)
    })
  })
}

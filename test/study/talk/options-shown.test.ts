import type { Form } from '../../../src/domain/card.ts'
import { formModal } from '../../../src/platform/discord/modal.ts'
import { formView } from '../../../src/platform/slack/modal.ts'
import { optionsShown } from '../../../src/study/talk/options-shown.ts'
import { fc } from '../../support/properties.ts'

const many = (count: number) => Array.from({ length: count }, (_, at) => ({ label: `Course ${at}`, value: `c${at}` }))

test('what is chosen is among the options that are shown, which are as many as fit, in their order', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 100 }), (count, at, most) => {
      const options = many(count)
      const shown = optionsShown(options, `c${at}`, most)
      expect(shown).toHaveLength(Math.min(count, most))
      expect(shown).toEqual(options.filter(each => shown.includes(each)))
      if (at < count) expect(shown).toContain(options[at])
    }),
  )
})

test('a form for one of many courses keeps the one that is there, on both platforms', () => {
  const field = { id: 'course', label: 'Course', kind: 'select' as const, options: many(150), value: 'c140' }
  const form: Form = { title: 'Set up', action: 'setup', submit: 'Set up', fields: [field] }
  const discord = JSON.stringify(formModal(form))
  expect(discord.match(/"label":"Course \d+"/g)).toHaveLength(25)
  expect(discord).toContain('{"label":"Course 140","value":"c140","default":true}')
  const slack = JSON.stringify(formView(form, { channel: 'C1', language: 'en' }, 'Cancel'))
  expect(slack).toMatch(/"initial_option":\{[^}]*\{?[^}]*"text":"Course 140"/)
  // Slack takes a hundred.
  expect(slack.match(/"value":"c\d+"/g)).toHaveLength(101)
})

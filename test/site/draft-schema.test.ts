import { DraftSchema } from '../../src/site/draft-schema.ts'
import { importFile } from '../../src/site/imports.ts'

const many = (count: number, between: string, word = 'answer') =>
  Array.from({ length: count }, (_, at) => `${word} ${at}`).join(between)

/** Files whose entries are larger than most, as no reader refuses them. */
const FILES: [name: string, text: string][] = [
  ['countries.yaml', `Name a country:\n- ${many(190, '\n- ', 'Country')}\n`],
  ['said.yaml', `What did the speech say:\n- ${'word '.repeat(150)}\n`],
  ['gift.gift', `Name a prime {${many(150, ' ', '=prime')}}\n`],
  ['names.csv', `term,definition,aliases\nPod,Several containers,${many(80, ';', 'pod')}\n`],
  ['alias.csv', `term,definition,aliases\nPod,Several containers,${'a long name '.repeat(30)}\n`],
  ['merged.csv', `term,definition\n${many(5, '\n', `Pod,${'words '.repeat(3000)}`)}\n`],
  ['marks.csv', `question,answer,explanation\n${'*'.repeat(15_000)}?,yes,${'*'.repeat(15_000)}\n`],
  [`${'long-name-'.repeat(24)}.csv`, 'term,definition\nPod,Several containers\n'],
]

test.each(FILES)('what the file %s gives can be saved from the page as it is', async (name, text) => {
  const imported = await importFile({ name, bytes: new TextEncoder().encode(text) }, 'en', () => {})
  if ('problem' in imported) throw new Error(imported.problem)
  const { draft } = imported.content
  expect(draft.terms.length + draft.questions.length).toBe(1)
  expect(DraftSchema.parse(draft)).toEqual(draft)
})

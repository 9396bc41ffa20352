import type { Term } from '../../src/domain/course.ts'
import { Glossary } from '../../src/domain/glossary.ts'

const term = (slug: string, name: string, aliases: string[] = []): Term => ({
  slug,
  chapter: 1,
  related: [],
  texts: { ko: { name, aliases, definition: '.' } },
})
const glossary = new Glossary([
  term('container', '컨테이너', ['Container', 'containers']),
  term('iaas', 'IaaS'),
  term('paas', 'PaaS'),
  term('hypervisor', '하이퍼바이저', ['hypervisor']),
  term('docker-image-ls', 'docker image ls'),
])

test.each([
  ['container', 'container'],
  ['CONTAINERS', 'container'],
  ['컨테이너를?', 'container'],
  ['컨테이너', 'container'],
  ['contianer', 'container'],
  ['hyperviser', 'hypervisor'],
  ['하이퍼 바이저', 'hypervisor'],
  ['dockerimage ls', 'docker-image-ls'],
  ['PaaS란', 'paas'],
])('%s finds %s', (query, slug) => {
  const found = glossary.find(query)
  expect('term' in found && found.term.slug).toBe(slug)
})

test('what is near is suggested, three at most; what is far is not', () => {
  const near = glossary.find('hyper')
  expect('suggestions' in near && near.suggestions.map(each => each.slug)).toEqual(['hypervisor'])
  const far = glossary.find('xyzzy')
  expect('suggestions' in far && far.suggestions).toEqual([])
  expect(glossary.nearest('a', 3).length).toBeLessThanOrEqual(3)
})

test('a word between two terms is not guessed', () => {
  expect('term' in glossary.find('xaaS')).toBe(false)
})

test('terms in a text are found in order, each once', () => {
  expect(
    glossary.mentionedIn('Run docker image ls, then start containers. 컨테이너는 좋다', 5).map(each => each.slug),
  ).toEqual(['docker-image-ls', 'container'])
})

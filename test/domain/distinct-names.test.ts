import { LANGUAGES, type Term } from '../../src/domain/course.ts'
import { distinctNames } from '../../src/domain/distinct-names.ts'

const term = (slug: string, ko: string[], en: string[] = []): Term => {
  const text = ([name = '', ...aliases]: string[]) => ({ name, aliases, definition: '' })
  return { slug, chapter: 1, related: [], texts: { ko: text(ko), ...(en.length > 0 && { en: text(en) }) } }
}
const names = (terms: Term[]) =>
  distinctNames(terms).map(({ slug, texts }) => [
    slug,
    ...LANGUAGES.flatMap(each => (texts[each] ? [[texts[each].name, ...texts[each].aliases].join(', ')] : [])),
  ])

test('a name is that of the term that is called so, else of the first that has it', () => {
  const terms = [
    term('pod', ['파드', 'node', '그룹', '그 룹', '파드']),
    term('node', ['노드', '그룹', '&&'], ['Node', '노드']),
  ]
  expect(names(terms)).toEqual([
    ['pod', '파드, 그룹'],
    ['node', '노드, &&', 'Node, 노드'],
  ])
  const distinct = distinctNames(terms)
  expect(distinctNames(distinct)).toEqual(distinct)
})

test('what is called as another term goes by its next name, and by a number where it has none', () => {
  expect(names([term('a', ['가'], ['Pod', 'Group']), term('b', ['Pod'])])).toEqual([
    ['a', '가', 'Group'],
    ['b', 'Pod'],
  ])
  expect(names([term('a', ['가'], ['Pod']), term('b', ['Pod'])])).toEqual([
    ['a', '가', '가'],
    ['b', 'Pod'],
  ])
  expect(names([term('a', ['Pod']), term('b', ['pod']), term('c', ['POD']), term('d', ['Pod (2)'])])).toEqual([
    ['a', 'Pod'],
    ['b', 'pod (3)'],
    ['c', 'POD (4)'],
    ['d', 'Pod (2)'],
  ])
})

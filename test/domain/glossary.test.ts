import type { Term } from '../../src/domain/course.ts'
import { Glossary } from '../../src/domain/glossary.ts'
import { isEnding } from '../../src/domain/lookup/endings.ts'
import { foldedKey } from '../../src/domain/lookup/fold.ts'
import { FOUND_ABOVE, Hits } from '../../src/domain/lookup/score.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const term = (slug: string, ko: string, en: string, aliases: string[] = [], definition = '.'): Term => ({
  slug,
  chapter: 1,
  related: [],
  texts: { ko: { name: ko, aliases, definition }, en: { name: en, aliases: [], definition } },
})
const terms = [
  term('container', '컨테이너', 'Container', ['containers'], 'An isolated process that shares the kernel of its host.'),
  term('image', '이미지', 'Image', ['도커 이미지']),
  term('iaas', 'IaaS', 'IaaS'),
  term('paas', 'PaaS', 'PaaS'),
  term('hypervisor', '하이퍼바이저', 'Hypervisor'),
  term('docker-image-ls', 'docker image ls', 'docker image ls'),
  term('docker', '도커', 'Docker'),
  term('kubernetes', '쿠버네티스', 'Kubernetes'),
  term('virtual-machine', '가상 머신', 'Virtual machine'),
  term('registry', '레지스트리', 'Registry'),
  { slug: 'dockerfile', chapter: 1, related: [], texts: { en: { name: 'Dockerfile', aliases: [], definition: '.' } } },
  { slug: 'swarm', chapter: 1, related: [], texts: { ko: { name: '스웜', aliases: [], definition: '.' } } },
  term('it', '정보 기술', 'IT'),
  term('algorithm', '알고리즘', 'Algorithm'),
  term('sidecar', '사이드카', 'Sidecar'),
] satisfies Term[]
const glossary = new Glossary(terms)
const slugs = (found: readonly Term[]) => found.map(each => each.slug)

test.each([
  '%s',
  '%s 뜻',
  '%s이 뭐야?',
  '%s을 왜 쓰나요?',
  '%s 알려주세요',
  'what is %s?',
  'what does %s mean',
  'tell me about the %s please',
  'how do I use %s',
])('a name that ends or begins with a word of questions is found whole: %s', frame => {
  const names = ['docker run -it', 'Dockerfile FROM', 'FROM 명령', 'as a service']
  const named = [...terms, term('run', 'docker run', 'docker run'), term('command', '명령', 'command')]
  const among = new Glossary([...named, ...names.map((name, at) => term(`whole-${at}`, name, name))])
  for (const [at, name] of names.entries())
    expect([name, slugs(among.find(frame.replace('%s', name)).terms)]).toEqual([name, [`whole-${at}`]])
})

test.each([
  ['container', 'container'],
  ['CONTAINERS', 'container'],
  ['ｃｏｎｔａｉｎｅｒ', 'container'],
  ['컨테이너'.normalize('NFD'), 'container'],
  ['하이퍼 바이저', 'hypervisor'],
  ['dockerimage ls', 'docker-image-ls'],
  ['Docker-Image-LS', 'docker-image-ls'],
  ['registries', 'registry'],
  // Questions around the term.
  ['도커 이미지가 뭐야?', 'image'],
  ['컨테이너란?', 'container'],
  ['컨테이너가 뭐예요', 'container'],
  ['컨테이너뭐야', 'container'],
  ['레지스트리에 대해 자세히 설명해 주세요', 'registry'],
  ['혹시 쿠버네티스가 무엇인가요?', 'kubernetes'],
  ['what is a container', 'container'],
  ["what's the hypervisor?", 'hypervisor'],
  ['can you please explain what images are', 'image'],
  ['what is an image in docker', 'image'],
  ['컨테이너(container)', 'container'],
  // Names that begin as a question may.
  ['알고리즘', 'algorithm'],
  ['사이드카가 뭐야', 'sidecar'],
  // Particles, alone and stacked.
  ['컨테이너를?', 'container'],
  ['컨테이너에서는', 'container'],
  ['도커에서', 'docker'],
  ['쿠버네티스까지도', 'kubernetes'],
  ['PaaS란', 'paas'],
  // Mistakes, by letters and by jamo.
  ['contianer', 'container'],
  ['hyperviser', 'hypervisor'],
  ['컨테이나', 'container'],
  ['컨테이나가 뭐야', 'container'],
  ['도거', 'docker'],
  // The other keyboard layout.
  ['zjsxpdlsj', 'container'],
  ['Zjsxpdlsj', 'container'],
  ['zjsxpdlsjrk anjdi', 'container'],
  ['애찯ㄱ', 'docker'],
  ['ㅏㅕㅠㄷ구ㄷㅅㄷㄴ', 'kubernetes'],
  // Initial consonants.
  ['ㅋㅌㅇㄴ', 'container'],
  ['컨ㅌㅇㄴ', 'container'],
  ['ㄱㅅㅁㅅ', 'virtual-machine'],
  // Transliterations that nobody listed.
  ['도커파일', 'dockerfile'],
  ['도커 파일이 뭐야', 'dockerfile'],
  ['swarm', 'swarm'],
  // Abbreviations.
  ['k8s', 'kubernetes'],
  ['vm', 'virtual-machine'],
])('%s finds %s', (query, slug) => {
  expect(slugs(glossary.find(query).terms)).toEqual([slug])
})

test.each([
  ['container vs vm', ['container', 'virtual-machine']],
  ['이미지랑 컨테이너 차이', ['image', 'container']],
  ['도커와 쿠버네티스의 차이점이 뭔가요?', ['docker', 'kubernetes']],
  ['difference between an image and a container', ['image', 'container']],
  ['이미지와 컨테이너 중 뭐가 더 빨라?', ['image', 'container']],
  ['이미지랑 컨테이너 중에', ['image', 'container']],
  ['도커와 쿠버네티스 가운데 어느 것이 나아요', ['docker', 'kubernetes']],
  ['이미지랑 컨테이너 중에서 제일 가벼운 건?', ['image', 'container']],
  ['which is faster, an image or a container?', ['image', 'container']],
  ['of docker and kubernetes, which one is better', ['docker', 'kubernetes']],
  ['contianer versus 가상머신', ['container', 'virtual-machine']],
  ['iaas, paas, docker', ['iaas', 'paas', 'docker']],
  ['IaaS PaaS 도커', ['iaas', 'paas', 'docker']],
])('%s finds all of them, in their order', (query, expected) => {
  expect(slugs(glossary.find(query).terms)).toEqual(expected)
})

test('a term is found by its slug, whatever its names are, and however long it is', () => {
  const long = `long-${'x'.repeat(120)}`
  const all = [
    ...terms,
    term('image-2', '이미지', 'Image 2'),
    term(`${long}-1`, '하나', 'One'),
    term(`${long}-2`, '둘', 'Two'),
  ]
  const mine = new Glossary(all)
  for (const each of all) expect(mine.bySlug(each.slug)).toBe(each)
  for (const none of ['', 'Image', 'no-such', `${long}-3`]) expect(mine.bySlug(none)).toBeUndefined()
})

test('a name that reads like a comparison is one name', () => {
  const both = new Glossary([...terms, term('vm-vs-container', '비교', 'Container vs VM')])
  expect(slugs(both.find('container vs vm').terms)).toEqual(['vm-vs-container'])
})

test.each([
  'vm vs container',
  '컨테이너 vs VM',
  '컨테이너랑 가상머신 차이가 뭐야?',
  'vm이랑 컨테이너 차이',
  'difference between a container and a vm',
])('an entry that sets two terms against each other answers for them, however they are called: %s', query => {
  const related = new Set(['container', 'virtual-machine'])
  const contrast = { ...term('vm-vs-container', '비교', 'Container vs VM'), related: [...related] }
  const all = terms.map(each => (related.has(each.slug) ? { ...each, related: ['vm-vs-container', 'image'] } : each))
  expect(slugs(new Glossary([...all, contrast]).find(query).terms)).toEqual(['vm-vs-container'])
  const others = { ...contrast, related: ['container', 'image'] }
  expect(slugs(new Glossary([...all, others]).find('컨테이너 vs 가상머신').terms)).toEqual([
    'container',
    'virtual-machine',
  ])
})

test.each([
  'xyzzy',
  '',
  '   ',
  '?!',
  '🐳',
  '\u202e',
  'コンテナ',
  '뭐야',
  'what is',
  '<@U123>',
  'a'.repeat(5000),
  '가'.repeat(5000),
])('nothing is made up for %j', query => {
  expect(glossary.find(query)).toEqual({ terms: [], suggestions: [] })
})

test('what is between two terms is not guessed but suggested', () => {
  const { terms: found, suggestions } = glossary.find('xaaS')
  expect(found).toEqual([])
  expect(slugs(suggestions)).toEqual(expect.arrayContaining(['iaas', 'paas']))
})

test('of a name that more begin like than are looked through, what was typed is still found', () => {
  const many = Array.from({ length: 900 }, (_, place) =>
    term(`docker-${place}`, `도커 ${place}`, `Docker ${1000 + place}`),
  )
  const all = new Glossary([...many, term('docker-zone', '도커 구역', 'Docker zone'), term('port', '포트', 'Port')])
  expect(slugs(all.complete('docker zo', 3))).toEqual(['docker-zone'])
  expect(all.complete('docker', 25)).toHaveLength(25)
})

test('a word that another name begins with is no mistake', () => {
  const ports = new Glossary([term('pod', '포드', 'Pod'), term('port-mapping', '포트 매핑', 'Port mapping')])
  expect(ports.find('포트').terms).toEqual([])
  expect(slugs(ports.find('port').suggestions)).toContain('port-mapping')
})

test('what is half typed, or told by its meaning, is suggested', () => {
  expect(slugs(glossary.find('hyper').suggestions)).toContain('hypervisor')
  expect(slugs(glossary.find('ㅋㅌㅇ').suggestions)).toEqual(['container'])
  expect(slugs(glossary.find('isolated process with a shared kernel').suggestions)).toEqual(['container'])
})

test('words of a definition are found in the other number, and beside a particle', () => {
  const own = new Glossary([
    term('cgroup', '씨그룹', 'cgroup', [], 'Limits what a group of processes may use.'),
    term('daemon', '데몬', 'daemon', [], 'docker를 돌리는 프로그램입니다.'),
  ])
  expect(slugs(own.find('what limits a process').suggestions)).toEqual(['cgroup'])
  expect(slugs(own.find('docker 돌리는 프로그램').suggestions)).toEqual(['daemon'])
})

test('two syllables that the end of a word shares with others bring no suggestion', () => {
  const own = new Glossary([
    term('pid', 'PID', 'PID', [], '프로세스가 받는 번호입니다.'),
    term('sandbox', '모래 상자', 'Sandbox', [], '실행 환경을 격리합니다.'),
  ])
  expect(own.find('온프레미스가 무슨 뜻이야').suggestions).toEqual([])
  expect(slugs(own.find('프로세스는 어떤 번호를 받나').suggestions)).toEqual(['pid'])
  expect(slugs(own.find('격리하는 것').suggestions)).toEqual(['sandbox'])
  expect(slugs(own.find('실행환경을').suggestions)).toEqual(['sandbox'])
})

test('completion goes by the beginning of any name, in any layout, and by initial consonants', () => {
  expect(slugs(glossary.complete('con', 3))).toEqual(['container'])
  expect(slugs(glossary.complete('컨테잉', 3))).toEqual(['container'])
  expect(slugs(glossary.complete('컨텡', 3))).toEqual(['container'])
  expect(slugs(glossary.complete('zjsxp', 3))).toEqual(['container'])
  expect(slugs(glossary.complete('ㅋㅌ', 3))).toEqual(['container'])
  expect(slugs(glossary.complete('docker', 2))[0]).toBe('docker')
  expect(glossary.complete('d', 2)).toHaveLength(2)
})

test('terms in a text are found in order, each once, the longest first, with particles and endings', () => {
  const text = `Run docker image ls, then start containers. 컨테이너는 좋다. 이미지에서 containers를; it's 쿠버네티스(k8s) with registries
    and the IT department. Dockerfile들, dockerized container`
  expect(slugs(glossary.mentionedIn(text, 9))).toEqual([
    'docker-image-ls',
    'container',
    'image',
    'kubernetes',
    'registry',
    'it',
    'dockerfile',
  ])
  expect(glossary.mentionedIn(text, 2)).toHaveLength(2)
  expect(glossary.mentionedIn('It goes on; 이미지네이션', 5)).toEqual([])
})

const names = terms.flatMap(each =>
  Object.values(each.texts).flatMap(text =>
    text ? [text.name, ...text.aliases].map(name => ({ name, slug: each.slug })) : [],
  ),
)
const anyName = fc.constantFrom(...names)

test('a name is found whatever its case, spaces, punctuation and particles', () => {
  const dress = fc.constantFrom<(name: string) => string>(
    name => name.toUpperCase(),
    name => ` ${name} `,
    name => `“${name}”`,
    name => name.replaceAll(' ', '-'),
    name => name.normalize('NFD'),
    name => `what is ${name}?`,
    name => `${name}에서는 뭐가 달라?`,
    name => `${name}이란 무엇입니까`,
  )
  fc.assert(
    fc.property(anyName, dress, ({ name, slug }, put) => expect(slugs(glossary.find(put(name)).terms)).toEqual([slug])),
  )
})

test('an exact name is never outranked', () => {
  // What a platform writes for a mention (`<#C1>`) is no name.
  const unit = fc.constantFrom(..."abcxyzABC가나다란용012 -.()#+/&'")
  fc.assert(
    fc.property(fc.array(fc.string({ unit, minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 30 }), given => {
      const all = given.map((name, place) => term(`slug-${place}`, name, name))
      const own = new Glossary(all)
      for (const name of given) {
        if (foldedKey(name.trim()) === '') continue
        const [first] = own.find(name).terms
        expect(foldedKey(first?.texts.en?.name ?? '')).toBe(foldedKey(name))
      }
    }),
    examples(50),
  )
})

test('whatever is typed, nothing throws, and suggestions are three at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      const { terms: found, suggestions } = glossary.find(text)
      expect(found.length).toBeLessThanOrEqual(5)
      expect(suggestions.length).toBeLessThanOrEqual(3)
      glossary.complete(text, 25)
      expect(glossary.mentionedIn(text, 5).length).toBeLessThanOrEqual(5)
    }),
  )
})

test('no score is sure that another is near to', () => {
  const hits = new Hits()
  hits.add(0, 0.8, 'mistake')
  expect(hits.isSure()).toBe(true)
  hits.add(1, 0.78, 'mistake')
  expect(hits.isSure()).toBe(false)
  const low = new Hits()
  low.add(0, FOUND_ABOVE, 'mistake')
  expect(low.isSure()).toBe(false)
})

test('endings are endings, and nouns are none', () => {
  expect(['에서는', '까지도', '을', '입니다'].every(isEnding)).toBe(true)
  expect(['네이션', '컨테이너'].some(isEnding)).toBe(false)
})

test('a name that goes on with 중 is meant only where nothing is chosen out of several', () => {
  const stop = term('docker-stop', 'docker stop', 'docker stop', ['컨테이너 중지'])
  const both = new Glossary([...terms, stop])
  for (const query of ['컨테이너 중지', '컨테이너 중'])
    expect([query, slugs(both.find(query).terms)]).toEqual([query, ['docker-stop']])
  for (const query of ['컨테이너 중에 뭐가 좋아', '컨테이너 중에서 가장 작은 것은?', '컨테이너 중 어떤 게 나아?'])
    expect([query, slugs(both.find(query).terms)]).toEqual([query, ['container']])
  expect(slugs(both.find('가상 머신이랑 컨테이너 중 뭐가 커').terms)).toEqual(['virtual-machine', 'container'])
})

import { draftedTerms } from '../../support/drafted.ts'

const drafted = (language: string, code: string) =>
  draftedTerms(`# Harbour\n\n\`\`\`${language}\n${code}\n\`\`\`\n\n- Keel: the long beam along the bottom of a ship\n`)
    .filter(({ name }) => name !== 'Keel')
    .map(({ name, definition }) => [name, definition])

test.each<[string, string, string, [string, string][]]>([
  ['beside a command', 'bash', 'berth ls # lists all berths', [['berth ls', 'lists all berths']]],
  ['above a command', 'bash', '# lists all berths\nberth ls', [['berth ls', 'lists all berths']]],
  [
    'above a command of one case',
    'sh',
    '# shows what a ship logs\ndocker logs {ship id}',
    [['docker logs', 'shows what a ship logs']],
  ],
  [
    'on options',
    '',
    'docker run -d -p 3000:3000 north\n# -d : sails without a crew\n# -p : opens a port',
    [
      ['-d', 'sails without a crew'],
      ['-p', 'opens a port'],
    ],
  ],
  [
    'beside instructions of a Dockerfile that names no language',
    '',
    'FROM node:20   // begins with this image\nWORKDIR /srv   // works in this folder',
    [
      ['FROM', 'begins with this image'],
      ['WORKDIR', 'works in this folder'],
    ],
  ],
  [
    'beside keys of settings, but for what somebody called their own thing',
    'yaml',
    'services:\n  north:            <-- the name of the ship\n    image: north\n    restart: "no"   <-- stays down after it sank',
    [['restart', 'stays down after it sank']],
  ],
  ['beside keys with a value', 'toml', 'berths = 3 # how many ships may moor', [['berths', 'how many ships may moor']]],
])('a comment %s', (_, language, code, terms) => {
  expect(drafted(language, code)).toEqual(expect.arrayContaining(terms))
  expect(drafted(language, code)).toHaveLength(terms.length)
})

test.each([
  ['of a program', 'ts', 'const berths = 3 // how many ships may moor'],
  ['of one word', 'yaml', 'berths: 3 # ships'],
  ['above several commands', 'bash', '# every morning\nberth ls\nrope prune'],
])('no comment %s', (_, language, code) => {
  expect(drafted(language, code)).toEqual([])
})

test('what a command does in one word, with words of the notes in it that are put in', () => {
  const lines = [
    '  $ docker create --name 컨테이너명 이미지명      # 생성',
    '  $ docker start 컨테이너명                       # 실행',
    '  $ docker search 이미지명                        # 이미지 검색',
    '  $ docker stop 컨테이너명                        # 예시',
  ]
  const names = draftedTerms(`## 도커\n\n\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`).map(({ name }) => name)
  expect(names).toEqual(['docker create', 'docker start', 'docker search'])
})

test('commands behind a prompt that a shell draws, each with the comment above it, and not what they answer', () => {
  const lines = [
    '# 서비스 만들기',
    'mina@harbour \uE0B0 ~ \uE0B0 docker service create --name web --replicas 1 harbour/web:1.0',
    'vbrmfwap9empswux9licqj8jz',
    '# 특정 서비스의 목록 확인',
    'mina@harbour \uE0B0 ~ \uE0B0 docker service ps web',
    'ID NAME IMAGE',
    '# 이전 버전으로 되돌리기',
    'root@web:/# docker service update --rollback web',
  ]
  const names = draftedTerms(`## 서비스\n\n\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`).map(({ name }) => name)
  expect(names).toEqual(['docker service create', 'docker service ps', 'docker service update --rollback'])
})

import { draftedTerms } from '../../support/drafted.ts'

const block = (above: string, command: string) => `# Harbour notes\n\n${above}\n\n\`\`\`bash\n${command}\n\`\`\`\n`

test.each<[string, string, string]>([
  ['아래 명령어로 묶여 있는 배를 모두 볼 수 있다.', 'berth ls', '묶여 있는 배를 모두 볼 수 있다.'],
  ['다음 명령을 실행하면 낡은 밧줄이 모두 지워진다.', '$ rope prune', '낡은 밧줄이 모두 지워진다.'],
  ['다음 명령어는 들어온 배를 계속 보여 준다.', 'berth logs', '들어온 배를 계속 보여 준다.'],
  ['낡은 밧줄을 한꺼번에 지우려면 다음 명령을 실행한다.', 'rope prune', '낡은 밧줄을 한꺼번에 지우려면'],
  ['배의 무게를 보려면 아래와 같이 한다.', 'hull stats', '배의 무게를 보려면 아래와 같이 한다.'],
  ['The following command lists all berths that are taken.', 'berth ls', 'lists all berths that are taken.'],
  ['To remove ropes that nobody uses, run:', 'rope prune', 'To remove ropes that nobody uses'],
  ['To see how heavy a ship is, you can use this command:', 'hull stats', 'To see how heavy a ship is'],
])('a block of one command below a line that says what it does: %s', (above, command, definition) => {
  const [term, ...others] = draftedTerms(block(above, command))
  expect(others).toEqual([])
  expect(term).toMatchObject({ name: command.replace('$ ', ''), definition, lines: [3, 6] })
})

test.each([
  ['it says nothing of a command', 'We went there in spring, and it rained all day long.', 'berth ls'],
  ['there are several', 'The following command lists all berths that are taken.', 'berth ls\nrope prune'],
  ['it is of one case', 'The following command lists all berths that are taken.', 'berth ls /srv/north/7.txt'],
])('no command where %s', (_, above, command) => {
  const keel = '- Keel: the long beam along the bottom of a ship'
  expect(draftedTerms(`${block(above, command)}\n${keel}\n`).map(term => term.name)).toEqual(['Keel'])
})

test.each([
  ['kubectl cp north/7:/srv/log.txt log.txt', 'kubectl cp'],
  ['docker container ls --filter name=NORTH', 'docker container ls'],
  ['docker run -d -p 8080:80 north/harbour:7', 'docker run'],
  ['git config --global user.name "Nansen"', 'git config'],
  ['ssh nansen@192.0.2.7', 'ssh'],
])('a command with the values of one case is looked up without them: %s', (command, name) => {
  const [term] = draftedTerms(block('The following command does so for one ship of the harbour.', command))
  expect(term).toMatchObject({ name })
})

test('each of several commands below a line that leads on is below that line', () => {
  const text = '# Harbour\n\n- Copy a file out of a running ship:\n  - `kubectl cp`\n  - `docker cp`\n'
  expect(draftedTerms(text)).toMatchObject([
    { name: 'kubectl cp', definition: 'Copy a file out of a running ship' },
    { name: 'docker cp', definition: 'Copy a file out of a running ship' },
  ])
})

test('a command below a heading is not what the heading means', () => {
  const text =
    '# Harbour\n\n- Keel: the long beam along the bottom of a ship\n- Berths\n  - $ docker ps\n- Harbours\n  - root@north-7:/# exit\n- Piers\n  - [root@north ~]# exit\n- Moorings\n  - ex) north-7\n'
  expect(draftedTerms(text).map(term => term.name)).toEqual(['Keel'])
})

test.each([
  [
    '### list\n\ngit stash list\n\nList what has been put away so far\n\n### drop\n\ngit stash drop\n\ndelete what was put away',
    'git stash list',
  ],
  [
    '### save\n\ngit stash save "description"\n\nput away what has been changed\n\n### drop\n\ngit stash drop\n\ndelete what was put away',
    'git stash save',
  ],
])('a command on a line of its own with what it does in the next: %s', (text, name) => {
  const terms = draftedTerms(`# Notes\n\n## stash\n\nkeep what is not done for later\n\n${text}\n`)
  expect(terms.flatMap(term => [term.name, ...term.aliases])).toContain(name)
})

test('what stands below another command tells of that', () => {
  const terms = draftedTerms(
    '# 항구\n\n- docker login : 부두에 들어가기\n\n```bash\ndocker push ship\n```\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n',
  )
  expect(terms.find(term => term.name.startsWith('docker push'))).toBeUndefined()
})

test.each(['활성화', '동기화', '업데이트'])('a deed above a command: %s', deed => {
  const terms = draftedTerms(
    `# 항구\n\n- **부두 기록 ${deed}**\n  \`\`\`bash\n  git submodule update --remote\n  \`\`\`\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n`,
  )
  expect(terms).toContainEqual(expect.objectContaining({ definition: expect.stringContaining(deed) }))
})

test('a command in HTML of its own is told of by the item above it, or else by the one below', () => {
  const above =
    '# Git\n\n✓ 원격 저장소의 최신 상태 확인\n\n<pre>git fetch [저장소]</pre>\n\n</br>\n\n✓ 연결된 원격 저장소 제거\n\n<pre>git remote rm [저장소]</pre>\n'
  expect(draftedTerms(above).map(({ name, definition }) => [name, definition])).toEqual([
    ['git fetch [저장소]', '원격 저장소의 최신 상태 확인'],
    ['git remote rm [저장소]', '연결된 원격 저장소 제거'],
  ])
  const below =
    '# Git\n\n### 올리기\n\n<pre>git add file</pre>\n\n- 해당 파일만 담는다\n<pre>git add .</pre>\n- 모든 파일을 담는다\n'
  expect(draftedTerms(below)[0]).toMatchObject({ name: 'git add file', definition: '해당 파일만 담는다' })
})

test('a gerund is a deed, too', () => {
  const terms = draftedTerms(
    '# Swarm\n\n- **Scaling a Service**\n  ```bash\n  docker service scale web=5\n  ```\n- Keel: the long beam along the bottom\n',
  )
  expect(terms).toContainEqual(
    expect.objectContaining({ name: 'docker service scale', definition: 'Scaling a Service' }),
  )
})

test.each(['✓', '✔', '■', '▶', '①', '(1)', '1)', '2.1', '※', '**'])(
  'what a heading says of a command is said without %s',
  mark => {
    const [before, after] = mark === '**' ? ['**', '**'] : [`${mark} `, '']
    const terms = draftedTerms(`# Git\n\n### ${before}브랜치 전환${after}\n\n\`\`\`\ngit switch main\n\`\`\`\n`)
    expect(terms.map(({ name, definition }) => [name, definition])).toEqual([['git switch main', '브랜치 전환']])
  },
)

test.each([
  ['> Q. How do you list all berths?\n- A. `docker network ls`.', 'docker network ls', 'list all berths'],
  ['**Q: How can I see what a ship wrote?**\n\nA: `docker logs <name>`', 'docker logs <name>', 'see what a ship wrote'],
])('a command that answers how something is done: %s', (page, name, definition) => {
  expect(draftedTerms(`# Harbour\n\n- Keel: the long beam along the bottom\n\n${page}\n`)).toContainEqual(
    expect.objectContaining({ name, definition }),
  )
})

test('in Korean too, and what is asked next says nothing of it', () => {
  const page =
    '# 항구\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n\nQ. 부두 목록을 보는 방법은?\nA. `docker ps`\n\nQ. 배를 지우려면 어떻게 하나요?\nA. docker rmi\n'
  expect(draftedTerms(page)).toContainEqual(
    expect.objectContaining({ name: 'docker ps', definition: '부두 목록을 보는 방법' }),
  )
})

test.each([
  [
    '**To push a ship to the yard, we do this**\n`docker image push ann/ship`',
    'docker image push',
    'To push a ship to the yard',
  ],
  [
    '**To create a network that ships can join** (by day)\n\n`docker network create nett`',
    'docker network create',
    'To create a network that ships can join',
  ],
])('a line in bold says what a command below is for: %s', (page, name, said) => {
  expect(draftedTerms(`# Harbour\n\n- Keel: the long beam along the bottom\n\n${page}\n`)).toContainEqual(
    expect.objectContaining({ name, definition: expect.stringContaining(said) }),
  )
})

test('a block below the end of its command is explained below, also where it holds what the command answers', () => {
  const text =
    '# 항구\n\n**stats**\n```\nberth stats\nBERTH ID   NAME      LOAD %\n```\n- 묶여 있는 모든 배의 무게를 계속 보여 준다\n- 한 번만 볼 수도 있다\n'
  expect(draftedTerms(text)).toMatchObject([
    { name: 'berth stats', definition: '묶여 있는 모든 배의 무게를 계속 보여 준다' },
  ])
})

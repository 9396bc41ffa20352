import { draftedTerms } from '../support/drafted.ts'

const namesIn = (text: string) =>
  draftedTerms(`# Notes of chapter 3\n\n## What we use\n\n${text}\n`).flatMap(term => [term.name, ...term.aliases])

test.each<[string, string, string[]]>([
  ['options', '- -d : 백그라운드에서 실행\n- -p : 포트를 연결\n- --rm : 끝나면 지움', ['-d', '-p', '--rm']],
  [
    'options with their long names',
    '- -d, --detach: runs in the background\n- -p, --publish: opens a port of the host\n- `-v` / `--volume`: mounts a folder',
    ['-d', '--detach', '-p', '--publish', '-v', '--volume'],
  ],
  [
    'options with values',
    '- `-p 8080:80`: 호스트의 포트를 80에 연결\n- `-v /host:/app`: 호스트 폴더를 연결\n- `--name=web`: 이름을 붙임',
    ['-p 8080:80', '-p', '-v', '--name'],
  ],
  [
    'a table of options',
    '| 옵션 | 설명 |\n|---|---|\n| -d | 백그라운드에서 실행 |\n| -p | 포트 연결 |\n| --name | 이름 지정 |',
    ['-d', '-p', '--name'],
  ],
  [
    'commands with what is put in',
    '- docker pull [이미지] → 이미지를 내려받는다\n- docker push <image> → 이미지를 올린다\n- git commit -m "메시지" : 커밋을 만든다',
    ['docker pull', 'docker push', 'git commit -m'],
  ],
  [
    'commands below comments',
    '```bash\n# 실행 중인 것 보기\ndocker ps\n\n# 안에서 셸 열기\ndocker exec -it web sh\n```',
    ['docker ps', 'docker exec -it'],
  ],
  [
    'instructions of a Dockerfile',
    '```dockerfile\nFROM node:20          # base image\nWORKDIR /app          # folder of the commands below\nRUN npm ci            # installs what it needs\n```',
    ['FROM', 'WORKDIR', 'RUN'],
  ],
  [
    'headings that are typed',
    '### FROM\n바탕이 되는 이미지를 정한다.\n### `COPY`\n파일을 넣는다.\n### docker rm\n지운다, 남은 것까지.',
    ['FROM', 'COPY', 'docker rm'],
  ],
  [
    'several in one line',
    '`docker ps` lists running containers. `docker rm` removes them, and `docker logs` shows what they print.',
    ['docker ps', 'docker rm', 'docker logs'],
  ],
  [
    'several in a Korean line',
    '`docker ps`는 도는 것을 보여 주고, `docker rm`은 컨테이너를 지운다.',
    ['docker ps', 'docker rm'],
  ],
  [
    'behind what they are for',
    '컨테이너 목록 보기: `docker ps`\n컨테이너 지우기: `docker rm`\nShow the logs: `docker logs`',
    ['docker ps', 'docker rm', 'docker logs'],
  ],
  [
    'alone below a heading',
    '#### 컨테이너 목록 확인\n\n`docker ps`\n\n#### 컨테이너 삭제\n\n```sh\ndocker rm web\n```',
    ['docker ps', 'docker rm'],
  ],
  [
    'alone below a line',
    '컨테이너를 지우는 명령어\n\n```\ndocker rm web\n```\n\nList all images\n\n```\ndocker images\n```',
    ['docker rm', 'docker images'],
  ],
  [
    'behind a prompt',
    '$ docker ps\n도는 것을 모두 보여 준다\n\n$ docker rm\n컨테이너를 지운다',
    ['docker ps', 'docker rm'],
  ],
  [
    'before comments in no code',
    'kubectl get pods // 파드를 모두 보여 준다\nkubectl apply -f // 파일에 적힌 대로 만든다\nkubectl delete // 만든 것을 모두 지운다',
    ['kubectl get pods', 'kubectl apply -f', 'kubectl delete'],
  ],
  ['what servers answer', '- 200 OK : 요청이 성공했다\n- 404 Not Found : 자원이 없다', ['200 OK', '404 Not Found']],
  ['folders of everybody', '- ~/.ssh: 키를 두는 폴더\n- /etc/passwd: 사용자 목록', ['~/.ssh', '/etc/passwd']],
  ['keys', '- Ctrl + C: 하던 일을 끝낸다\n- Cmd+Shift+P: opens the list of commands', ['Ctrl + C', 'Cmd+Shift+P']],
])('%s', (_, text, names) => {
  expect(namesIn(text)).toEqual(expect.arrayContaining(names))
})

test.each<[string, string, string]>([
  ['a value', '- Default value: `always`\n- Keel: the long beam along the bottom of a ship', 'always'],
  [
    'a file of one case',
    '- Keel: the long beam along the bottom\n- Open the log: `/srv/north/7.log`',
    '/srv/north/7.log',
  ],
  ['a sum of money', '- 300 EUR: what the boat cost us in spring\n- Mast: the pole that carries the sails', '300 EUR'],
])('no name: %s', (_, text, name) => {
  expect(namesIn(text)).not.toContain(name)
})

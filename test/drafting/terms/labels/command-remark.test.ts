import { draftedTerms } from '../../../support/drafted.ts'

const lines = [
  'HARBOUR COMMANDS:',
  'docker pull [image name]',
  'docker start [container id] (will start a container that was stopped before it could end)',
  'docker ps -a (lists all containers, running or not (also those that failed))',
  '$ docker rmi [image id] (deletes an image)',
  'sudo docker network ls (shows which networks there are)',
]

test('lines of a command with what it does in brackets behind it, however long', () => {
  const terms = draftedTerms(`# Notes\n\n${lines.join('\n')}\n`)
  expect(terms.map(({ name, definition }) => [name, definition])).toEqual([
    ['docker start [container id]', 'will start a container that was stopped before it could end'],
    ['docker ps -a', 'lists all containers, running or not (also those that failed)'],
    ['docker rmi [image id]', 'deletes an image'],
    ['sudo docker network ls', 'shows which networks there are'],
  ])
  expect(terms[0]?.aliases).toEqual(['docker start'])
})

test('so too in Korean, in a list and in code', () => {
  const text = '# 정리\n\n- `git stash` (하던 작업을 잠시 치워 둔다)\n- git log (지금까지의 커밋을 차례로 보여 준다)\n'
  expect(draftedTerms(text).map(({ name }) => name)).toEqual(['git stash', 'git log'])
})

test.each([
  'changes are tracked with a standard "basket" of goods (the price index of the year)',
  'docker ps (e.g. on the server)',
])('%s: no command', line => {
  expect(
    draftedTerms(`# Notes\n\n- Keel: the beam along the bottom of a ship\n\n${line}\n`).map(each => each.name),
  ).toEqual(['Keel'])
})

test('a sentence about a program is no command', () => {
  const names = draftedTerms('# Notes\n\n- docker is a program (many people use it every day)\n').map(
    ({ name }) => name,
  )
  expect(names).toEqual(['Docker'])
})

import { commandName, isCommand } from '../../../../src/drafting/terms/names/typed.ts'

test.each([
  ['rm -r old', 'rm -r'],
  ['mkdir app', 'mkdir'],
  ['cp one two', 'cp'],
  ['cd ..', 'cd'],
  ['ls -al', 'ls -al'],
  ['git add file', 'git add file'],
])('%s is looked up as %s', (typed, name) => {
  expect(commandName(typed)).toBe(name)
})

test.each([
  ['docker tag [image]:[tag]', true],
  ['docker run -d --name web -p 80:80 [image]:latest', true],
  ['creativity follows 6 steps', false],
])('%s is a command: %s', (text, is) => {
  expect(isCommand(text)).toBe(is)
})

test.each([
  ['docker port web', 'docker port'],
  ['kubectl describe rs kuard', 'kubectl describe rs'],
  ['git rerere status', 'git rerere status'],
  ['docker run -d web', 'docker run -d'],
  ['docker exec -it web sh', 'docker exec -it'],
  ['docker run --name web -d nginx', 'docker run --name web -d nginx'],
])('what is named in an example is no part of what is looked up: %s', (typed, name) => {
  expect(commandName(typed)).toBe(name)
})

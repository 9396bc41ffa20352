import type { Topic } from './topic.ts'

/** What names a thing: "a tool that …", "the folder of …", "used to …". */
const THING =
  /^(?:an?|the|any|one|each|every|all|this|that|your|its|used|short|type|kind|name|number)\b|\b(?:is|are)\s(?:an?|the)\b/i
/** What ends a Korean clause that says what is done: 보여 준다, 합니다, 만들기, 출력함. */
const DONE =
  /(?:다|요|기|함|됨|줌|냄|킴|침|음|옴|꿈|둠|움|(?:직|보|높|줄|쓰|붙|먹|모)임|(?:돌|내|올|알|늘|열|걸|버)림)$/

/**
 * Whether the definition of what is typed says what it does, so that one can ask for that: of `etcd`, "a store of keys
 * and values", nobody asks what it does.
 */
export function isDoing({ typed, definition }: Topic): boolean {
  if (!typed) return false
  const text = definition.replace(/[\s.!)]+$/, '')
  return /[가-힣]/.test(text) ? DONE.test(text) : !THING.test(text)
}

import { runsOf } from './runs.ts'

/** So many such lines, one after the other, are settings of a program and no list of names. */
const FEWEST = 4

const KEY = String.raw`["']?[A-Za-z_][\w.$/-]*["']?`
/** `image: nginx:alpine`, `- name: html`, `spec:`: a key with no more than two words, none of them Korean. */
const SETTING = new RegExp(String.raw`^\s*(?:-\s+)?${KEY}:(?:\s+[^\s가-힣#]+(?:\s[^\s가-힣#]+)?)?(?:\s+#.*)?$`)
/** `- html`, `---`. */
const OTHER = /^\s*-\s+[^\s가-힣]+$|^---$/
/** `spec:`, and what it holds stands in below. */
const OPENS = /^\s*(?:-\s+)?[a-z]\w*:(?:\s+#.*)?$/
/** What nobody but a program reads: an address, a version, a switch, a name in two cases; a list of words has none. */
const TYPED =
  /:\s+(?:["'[{|>]|\S*[\d/:._=]\S|(?:true|false|null)\b)|[a-z][A-Z]|^---$|^\s*(?:-\s+)?(?:name|image|kind|type|spec|services|version):/

/** Lines without settings of a program that a page has lost the frame of: `spec:`, `containers:`, `- image: nginx`; as many as before. */
export function withoutLooseSettings(lines: readonly string[]): readonly string[] {
  const shown = [...lines]
  const isSetting = (line: string) => SETTING.test(line) || OTHER.test(line)
  for (const run of runsOf(lines, isSetting)) {
    if (run.length < FEWEST) continue
    const isOpened = run.some(
      at => OPENS.test(lines[at] ?? '') && indentOf(lines[at + 1] ?? '') > indentOf(lines[at] ?? ''),
    )
    if (isOpened && run.some(at => TYPED.test(lines[at] ?? ''))) for (const at of run) shown[at] = ''
  }
  return shown
}

const indentOf = (line: string) => /^[\s-]*/.exec(line)?.[0].length ?? 0

import { readFileSync } from 'node:fs'
import { isProgramCode } from '../../src/drafting/program-code.ts'
import { notesOf } from '../../src/drafting/reading/notes-of.ts'

const isCode = (text: string) => isProgramCode(notesOf(text))
const often = (text: string) => `${text}\n`.repeat(6)

test.each<[string, string]>([
  ['TypeScript', readFileSync(new URL('../../src/drafting/draft-notes.ts', import.meta.url), 'utf8')],
  ['Python', often('def lift(anchor):\n    if anchor.weight > 3:\n        return winch(anchor)\n    return None')],
  ['C', often('#include <sail.h>\n/* hoists the sail */\nint hoist(struct sail *one);\n#define MASTS 3\n')],
  [
    'SQL',
    often("SELECT name, length FROM ships WHERE built = 1600;\nUPDATE ships SET afloat = TRUE WHERE name = 'Vasa';"),
  ],
  ['code that speaks Korean', often('const name = "돛대가 셋인 큰 배";\nsay(name); // 배의 이름을 크게 부른다\n}')],
])('a page of %s is one', (_, text) => {
  expect(isCode(text)).toBe(true)
})

test.each<[string, string]>([
  [
    'Korean names with foreign ones',
    often('## 2\\. Sprechakt(발화행위)\n1) Ausserungsakt(표현행위): 소리를 내는 층위'),
  ],
  ['names with brackets alone', often('Anker(닻)\nSegel(돛)\nRuder(키)')],
  [
    'sentences with brackets',
    often('A Keel(der Kiel) runs along the bottom of the ship.\nThe mast (der Mast) stands on it.'),
  ],
  [
    'quotations in another language',
    often('“Das Schiff hat einen Mast.(그 배에는 돛대가 있다.)”\nvela(돛) remi(노) ancora(닻)'),
  ],
  ['formulas', often('v = \\frac{s}{t}\n$$\na = \\frac{v}{t}\n$$\nF = ma\nP(A) = 1')],
  ['sets and what they mean', often('A = {1, 2, 3}\nB = {2, 4}\nA => B: A implies B')],
  ['words in two languages', often('keel = quilla\nmast = palo\nLAN = Local Area Network')],
  ['a table of symbols', often('| == | equal |\n| => | implies |\n| f(x) | a function |')],
  ['a list of functions', often('- `hoist(sail)`: pulls a sail up\n- lower(sail): lets it down')],
  [
    'tags of a template',
    often('{% hint style="info" %}\nKeels are deep.\n{% endhint %}\n{{ page.title }}\n![ship](a.png){: width="80"}'),
  ],
  ['HTML', often('<center><img src="a.png" alt="b (1)"></center>\n<div class="x">\nMasts stand upright.\n</div>')],
  [
    'a list with semicolons',
    often('the parties agree on the price;\nthe goods are handed over;\nthe buyer pays for them;'),
  ],
  ['questions that begin with if', often('if the wind drops (as it may), we wait\nfor a ship: a keel (always)')],
])('%s are none', (_, text) => {
  expect(isCode(text)).toBe(false)
})

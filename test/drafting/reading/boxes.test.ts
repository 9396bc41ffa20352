import { withoutBoxes } from '../../../src/drafting/reading/boxes.ts'
import { draftedNames } from '../../support/drafted.ts'

test.each([
  [['```', '- 물때: 물이 드나드는 때를 세는 말', '- 배를 언제 내는지 이것으로 안다', '```']],
  [['   ```text', '   - The pilot knows where the rocks are', '   - Boats wait for him at the bar', '   ```']],
  [['~~~', 'Every boat shows a light at night.', 'The pilot looks out for them all.', '~~~']],
])('prose in a box is prose', lines => {
  expect(withoutBoxes(lines)).toEqual(['', ...lines.slice(1, -1), ''])
})

test.each([
  [['```js', '// 물때를 세는 함수를 먼저 부른다', '// 그다음 배를 하나씩 내보낸다', '```']],
  [['```', 'const tide = count(moon)', 'float(boat);', '```']],
  [['```', 'IF the tide is out and the wind is up', 'ELSE wait until the tide is in again', '```']],
  [['```', '+------+     +------+', '| Mast |-----| Boom |', '+------+     +------+', '```']],
  [['```', 'FROM node:20   // 이 이미지에서 시작한다', 'RUN float      // 배를 물에 띄워 본다', '```']],
  [['```', '# 배를 물에 띄워 본다', 'float --now north', '# 배를 다시 올려 놓는다', '```']],
  [['```', '  image: north   <-- 배의 그림 이름이다', '  berth: 7       <-- 배를 대는 곳이다', '```']],
  [['```', '$ float --now', '물때가 지났습니다', '```']],
])('programs, pictures and what is typed stay in their blocks', lines => {
  expect(withoutBoxes(lines)).toEqual(lines)
})

test('names in a box are drafted', () => {
  const text = '# 물때\n\n```\n- 조금: 물이 가장 적게 드나드는 때\n- 사리: 물이 가장 많이 드나드는 때\n```'
  expect(draftedNames(text)).toEqual(['조금', '사리'])
})

test.each(['margin', 'note', 'admonition', 'glossary'])('a box of {%s} is prose, whatever is in it', kind => {
  const lines = [`\`\`\`{${kind}}`, 'Ebb', ': The falling of the sea.', '```']
  expect(withoutBoxes(lines)).toEqual(['', ...lines.slice(1, -1), ''])
})

test.each(['code-cell', 'python', 'math', 'figure'])('a box of {%s} is none', kind => {
  const lines = [
    `\`\`\`{${kind}}`,
    'The boats that wait in the harbour',
    'Every boat that shows a light at night',
    '```',
  ]
  expect(withoutBoxes(lines)).toEqual(lines)
})

import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = 'src/site/browser'
/** What is called the same in every language. */
const NAMES = ['Slack', 'Discord']

test('every word of the studio is from the catalogue', () => {
  const said = readdirSync(FOLDER)
    .filter(file => file.endsWith('.tsx'))
    .flatMap(file => [
      ...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(
        /<[a-z]\w*[^<>{}]*>[^<>{}=A-Za-z가-힣]*([A-Za-z가-힣][^<>{}=]*)<\/|\b(?:title|label|placeholder|alt|aria-label)="([^"]+)"/g,
      ),
    ])
    .map(([, text, attribute]) => (text ?? attribute ?? '').trim())
  expect(said.filter(each => !NAMES.includes(each))).toEqual([])
})

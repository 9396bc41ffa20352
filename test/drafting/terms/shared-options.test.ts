import { draftedNames, draftedTerms } from '../../support/drafted.ts'

const page = (second: string) =>
  `# 명령어\n\n### cp\n- 파일을 복사한다.\n- 옵션\n  - \`-r\` : 하위 폴더까지 복사\n  - \`-s\` : 링크를 유지하며 복사\n\n### ${second}\n- 파일을 지운다.\n- 옵션\n  - \`-r\` : 폴더와 그 안을 모두 삭제\n  - \`-i\` : 지우기 전에 물어봄\n`

test('an option of several commands is none of the terms, one of one command is', () => {
  expect(draftedNames(page('rm'))).toEqual(['cp', '-s', 'rm', '-i'])
})

test('a heading that is only a command says what it does below, also where more stands there', () => {
  const [copy] = draftedTerms(
    '# 명령어\n\n### 7. cp\n- 파일을 복사한다.\n  - 대상이 있으면 덮어쓴다.\n  - 없으면 새로 만든다.\n\n```\ncp old new // old를 복사해 new를 만든다.\n```\n',
  )
  expect(copy).toMatchObject({ name: 'cp', definition: '파일을 복사한다.' })
})

import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

test('a heading of an instruction may go on with what it does', () => {
  const text =
    '# Dockerfile\n\n### USER 명령을 실행할 사용자의 이름\n\n```dockerfile\nUSER sailor\n```\n\n### SHELL 기본 쉘 지정\n\n```dockerfile\nSHELL ["/bin/bash"]\n```\n'
  expect(draftedTerms(text)).toMatchObject([
    { name: 'USER', definition: '명령을 실행할 사용자의 이름' },
    { name: 'SHELL', definition: '기본 쉘 지정' },
  ])
})

test('an abbreviation that begins a heading is none', () => {
  expect(draftedNames('# 배\n\n## DMA 입출력 과정\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n')).toEqual(['용골'])
})

test('what begins like an instruction is none in notes that tell of no images', () => {
  const text =
    '# 배\n\n## USER 스토리 작성하는 법\n\n## ADD 수식을 적는 방법\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n'
  expect(draftedNames(text)).toEqual(['용골'])
})

import type { writing as english } from '../en/writing.ts'

export const writing: Record<keyof typeof english, string> = {
  'notes-link.open': '이 스터디의 초안 열기',
  'notes-link.review': '검토하고 발행하기',
  'notes-link.private':
    '이 링크는 회원님만, 이 스터디에만 쓸 수 있습니다. {minutes}분 안에 한 번만 열리며, /study notes로 다시 받을 수 있습니다.',
  'notes-link.playground': '이 페이지에 파일을 끌어다 놓거나 글을 붙여 넣어도 됩니다.',
  'notes-link.drafted':
    '**{title}** 초안을 만들었습니다. 용어 {terms}개, 문제 {questions}개입니다. 아직 발행되지 않았습니다.',
  'notes-link.refused': '초안을 만들지 못했습니다. {problem}',
  'notes-link.none':
    '검토 페이지에 접속할 주소가 없습니다. 봇을 운영하는 분이 PUBLIC_URL에 웹 서버의 주소(예: https://study.example.com)를 넣고 다시 시작해야 합니다. 그 전에는 명령줄에서 `studyhall draft FILE`로 초안을 만들 수 있습니다.',

  'sign-in.title': '이 스터디의 초안을 여시겠습니까?',
  'sign-in.about':
    '이 링크는 회원님만, 한 번만 쓸 수 있습니다. 열면 이 브라우저에서 초안을 볼 수 있고, 늦어도 내일까지 열려 있습니다.',
  'sign-in.open': '초안 열기',
  'sign-in.unknown': '올바른 링크가 아니거나 링크가 잘렸습니다. 채널에서 /study notes로 새 링크를 받아 주세요.',
  'sign-in.used':
    '이미 사용한 링크입니다. 링크는 한 번만 쓸 수 있습니다. 채널에서 /study notes로 새 링크를 받아 주세요.',
  'sign-in.late': '10분이 지난 링크입니다. 채널에서 /study notes로 새 링크를 받아 주세요.',
  'sign-in.needed':
    '로그인되어 있지 않거나 더 이상 이 스터디의 호스트가 아닙니다. 호스트는 채널에서 /study notes로 이 페이지를 엽니다.',
  'sign-in.removed': '더 이상 이 스터디의 호스트가 아닙니다. 다른 호스트에게 /study host add를 부탁해 주세요.',

  'studio.gone': '이 스터디에 그런 초안이 없습니다. 삭제되었을 수 있습니다.',
  'studio.overtaken': '이 초안을 연 뒤에 다른 분이 저장했습니다. 그분의 내용은 덮어쓰지 않았습니다.',
  'studio.overtaken-publish': '발행하는 동안 다른 분이 먼저 발행했습니다. 다시 살펴본 뒤 발행해 주세요.',
  'studio.too-large': '너무 큽니다. {most}MB까지 됩니다.',
  'studio.preview-too-long':
    '이 문제는 어느 메신저에서도 보여 줄 수 없을 만큼 깁니다. 모두 합쳐 20,000자 안으로 줄여 주세요.',
  'studio.no-version': '그런 버전이 없습니다.',
  'studio.bad-request': '저장할 수 없습니다: {detail}',

  'studio.cannot.title': '챕터의 제목을 적어 주세요.',
  'studio.cannot.summary': '챕터를 요약하는 문장을 하나 이상 적어 주세요.',
  'studio.cannot.questions': '문제를 하나 이상 남겨 주세요.',
  'studio.cannot.term-empty': '용어 “{name}”에 이름과 뜻이 모두 있어야 합니다.',
  'studio.cannot.prompt-empty': '질문이 비어 있는 문제가 있습니다.',
  'studio.cannot.explanation-empty': '문제 “{name}”에 해설이 있어야 합니다.',
  'studio.cannot.no-right-answer': '문제 “{name}”에 정답이 없습니다.',
  'studio.cannot.equal-choices': '문제 “{name}”의 보기 두 개가 같습니다.',
  'studio.cannot.also-right': '문제 “{name}”의 오답 보기 하나가 정답의 다른 이름입니다.',
  'studio.cannot.few-choices': '문제 “{name}”에는 글이 있는 보기가 두 개 이상 있어야 합니다.',
  'studio.cannot.many-choices': '문제 “{name}”의 보기가 열 개를 넘습니다.',
  'studio.cannot.several-right':
    '문제 “{name}”에 정답이 여럿입니다. 하나만 남기거나 여러 개를 고르는 문제로 바꿔 주세요.',
  'studio.cannot.too-long':
    '“{name}”[이/가] 너무 길어 보여 줄 수 없습니다. 20,000자 안으로 줄이거나 여럿으로 나눠 주세요.',
  'studio.cannot.gap': '문제 “{name}”에 답이 들어갈 빈칸 ____이 하나만 있어야 합니다.',
}

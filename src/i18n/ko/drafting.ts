import type { drafting as english } from '../en/drafting.ts'

export const drafting: Record<keyof typeof english, string> = {
  'notes.empty': '노트에 내용이 없습니다. 챕터의 글을 붙여 넣거나 파일을 올려 주세요.',
  'notes.link': '글이 아니라 링크입니다. 링크를 열어 글을 복사한 다음 붙여 넣어 주세요.',
  'notes.too-large': '노트가 너무 깁니다. {most, number}자까지 받습니다. 한 번에 한 챕터씩 올려 주세요.',
  'notes.too-much': '노트에서 나온 내용이 초안 하나에 담기에는 너무 많습니다. 한 번에 한 챕터씩 올려 주세요.',
  'notes.pdf': 'PDF는 읽을 수 없습니다. 글을 복사해 붙여 넣거나 .docx, .md, .txt로 저장해 올려 주세요.',
  'notes.not-text': '{name}[은/는] 글이 아닙니다. 노트는 .md, .txt, .html, .docx 또는 이들을 묶은 .zip이면 됩니다.',
  'notes.other-format':
    '{name}[은/는] 읽을 수 없는 형식입니다. .docx, .html, .md, .txt로 저장해 올리거나, 글을 복사해 붙여 넣어 주세요.',
  'notes.broken': '{name}[을/를] 열 수 없습니다. 다시 저장하거나, 글을 복사해 붙여 넣어 주세요.',
  'notes.archive-too-large': '{name}[을/를] 풀면 한 챕터보다 훨씬 큽니다. 첨부 파일을 빼고 한 챕터의 글만 올려 주세요.',
  'notes.archive-empty': '{name}에 노트가 없습니다. .md, .txt, .html, .docx 파일을 묶어 주세요.',
  'notes.cards':
    '{name}[은/는] 노트가 아니라 카드입니다. /study notes로 여는 페이지에서, 또는 studyhall content import로 가져와 주세요.',
  'notes.too-tangled': '{name}[은/는] 너무 깊게 겹쳐 있어 읽을 수 없습니다. 글을 복사해 붙여 넣어 주세요.',
  'notes.too-slow': '노트를 읽는 데 너무 오래 걸립니다. 더 짧게 나누거나 글을 복사해 붙여 넣어 주세요.',
  'notes.code': '노트가 아니라 프로그램 코드입니다. 코드를 설명하는 글을 올려 주세요.',
  'notes.no-terms':
    '노트에서 설명하는 용어를 찾지 못했습니다. “컨테이너: 호스트와 격리된 프로세스”처럼 용어마다 한 줄씩 적어 다시 올려 주세요.',

  'draft.unsure.named-only': '노트에 이름만 있고, 무엇인지는 나와 있지 않습니다.',
  'draft.unsure.short-definition': '뜻이 아주 짧습니다.',
  'draft.unsure.from-heading': '제목과 그 아래 첫 문장입니다. 문장이 제목을 설명하는지 살펴봐 주세요.',
  'draft.unsure.from-text': '글 속에서 찾은 이름입니다. 용어가 맞는지, 이 글이 그 뜻인지 살펴봐 주세요.',
  'draft.unsure.few-rivals': '보기로 쓸 비슷한 용어가 적습니다.',
  'draft.unsure.two-definitions': '노트가 두 번 이상 설명합니다.',
  'draft.unsure.not-in-notes': '노트에 없는 내용입니다.',

  'draft.ask.term': '다음 설명에 맞는 용어는 무엇입니까?',
  'draft.ask.term-gaps': '다음 설명에 맞는 용어는 무엇입니까? 용어에 든 말은 가렸습니다.',
  'draft.ask.term-written': '다음 설명에 맞는 용어를 써 주세요.',
  'draft.ask.term-written-gaps': '다음 설명에 맞는 용어를 써 주세요. 용어에 든 말은 가렸습니다.',
  'draft.ask.definition': '노트에 따르면 **{name}**에 대한 설명으로 맞는 것은 무엇입니까?',
  'draft.ask.gap': '빈칸에 들어갈 말은 무엇입니까?',
  'draft.ask.command': '{name}[은/는] 무엇을 합니까?',
  'draft.ask.command-for': '다음 일을 하는 것은 무엇입니까?',
  'draft.ask.command-written': '다음 일을 하려면 무엇을 입력합니까?',
  'draft.ask.members-lead': '다음 중 노트의 “{name}” 목록에 있는 것을 모두 골라 주세요.',
  'draft.ask.statement': '맞습니까? **{name}**: {definition}',
  'draft.ask.in-short': '**{name}**의 줄임말은 무엇입니까?',
  'draft.ask.in-full': '**{name}**의 이름을 줄이지 않고 써 주세요.',
  'draft.ask.in-english': '**{name}**의 영문 이름은 무엇입니까?',
  'draft.ask.in-korean': '**{name}**의 한글 이름은 무엇입니까?',
  'draft.explain.notes': '노트: “{quote}”',
  'draft.explain.false': '이것은 **{other}**의 뜻입니다. 노트는 **{name}**의 뜻을 이렇게 적었습니다: “{quote}”',
  'draft.explain.rival': '**{name}**: {definition}',
  'draft.explain.rival-of': '이것은 **{name}**의 뜻입니다.',
  'draft.explain.members': '노트에 나오는 것: {names}.',

  'draft.model.slow': '너무 오래 걸림',
  'draft.model.unreachable': '연결되지 않음',
  'draft.model.refused': '거절함',
  'draft.model.nonsense': '답을 읽을 수 없음',
  'draft.model.failed': '이번에는 모델의 도움을 받지 못해({reason}) 초안을 그대로 두었습니다.',
  'draft.model.helped':
    '{kept, plural, =0 {모델이 더 제안한 것이 없습니다.} other {모델의 제안이 #개 있습니다. 하나씩 받아들이거나 거절해 주세요.}}{unverified, plural, =0 {} other { 그중 #개는 노트에 없어 꺼 두었습니다.}}',
}

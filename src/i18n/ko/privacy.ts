import type { privacy as english } from '../en/privacy.ts'

export const privacy: Record<keyof typeof english, string> = {
  'privacy.nothing': '여기에 보관된 회원님의 기록이 없습니다.',
  'privacy.export':
    '보관된 회원님의 기록 전부입니다. JSON 파일과 표 파일에 같은 내용이 담겨 있습니다. 찾아본 용어는 이름과 함께 보관하지 않습니다.',
  'privacy.exported': '보관된 기록을 모두 보내 드렸습니다. 회원님만 볼 수 있습니다.',
  'privacy.export-failed':
    '파일을 보내지 못했습니다. 이 서버나 앱의 다이렉트 메시지를 허용한 뒤 `/me export`를 다시 입력해 주세요.',
  'privacy.forget-ask':
    '여기에 보관된 이름, 답, 점수, 연속 기록, 복습 기록을 모두 지울까요? 문제에는 누구의 답인지 없이 보기마다 몇 번 골랐는지만 남습니다. 되돌릴 수 없으며, 운영자의 백업에는 그 백업이 지워질 때까지 남아 있을 수 있습니다. 먼저 `/me export`로 받아 둘 수 있습니다. 채널에 올라간 메시지는 채팅 서비스에 남습니다.',
  'privacy.forget-button': '모두 지우기',
  'privacy.forgotten': '보관된 기록을 모두 지웠습니다. 언제든 다시 답하시면 처음부터 시작합니다.',
  'privacy.forgotten-before': '이미 지워졌습니다.',
  'privacy.forgotten-meanwhile':
    '방금 회원님의 기록이 지워지면서 이 답도 남지 않았습니다. 다시 누르면 처음부터 시작합니다.',
  'privacy.host-gone':
    '{channel} 스터디의 호스트 한 명이 자신의 기록을 지우고 호스트를 그만두었습니다. 스터디는 계속됩니다.',
  'privacy.no-host':
    '이 스터디에는 이제 호스트가 없지만, 지금 설정대로 계속됩니다. 관리자는 설정을 바꾸고 `/study host`로 호스트를 정할 수 있습니다.',
  'privacy.hidden':
    '이제 순위표와 시상대에 나오지 않습니다. 답은 전처럼 점수에 반영됩니다. `/me show`로 되돌릴 수 있습니다.',
  'privacy.hidden-before': '이미 숨김 상태입니다. `/me show`로 되돌릴 수 있습니다.',
  'privacy.shown': '다시 순위표와 시상대에 나옵니다.',
  'privacy.shown-before': '숨김 상태가 아닙니다.',
  'privacy.named':
    '두 주 동안 아무 활동이 없으면 호스트가 `/study report`에서 이름을 보고 안부를 물을 수 있습니다. `/me unnamed`로 되돌릴 수 있습니다.',
  'privacy.unnamed': '호스트에게 이름이 보이지 않습니다. 한동안 쉬어도 인원수로만 셉니다.',
  'me.hidden': '숨김 상태입니다. 순위표와 시상대에 나오지 않습니다. `/me show`로 되돌릴 수 있습니다.',
}

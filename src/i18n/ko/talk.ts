import type { talk as english } from '../en/talk.ts'

export const talk: Record<keyof typeof english, string> = {
  'home.next': '다음 문제: {next}',
  'home.none': '이 워크스페이스에는 아직 스터디가 없습니다. 저를 채널에 초대하고 `/study setup`을 입력해 주세요.',
  'home.channel': '{channel}',
  'problem.bad-calendar':
    '{given, select, empty {이 캘린더에는 오늘부터의 일정이 없습니다.} endless {이 캘린더의 {detail}번째 줄 일정은 휴일이라기에는 너무 자주 반복됩니다.} many {이 캘린더에는 휴일이 500일보다 많습니다.} other {이 캘린더의 {detail}번째 줄을 읽을 수 없습니다.}} .ics 파일로 다시 내보내거나 `2026-12-25` 같은 날짜를 적어 주세요.',
  'problem.bad-holiday':
    '`{given}`({detail}번째 줄)[은/는] 읽을 수 없는 휴일입니다. `2026-12-25`, `12월 25일` 같은 날짜나 `2026-12-24..2026-12-26` 같은 기간을 쓰거나 .ics 파일을 붙여 넣어 주세요. 500일까지 됩니다.',
  'problem.bad-switch': '`on` 또는 `off`로 적어 주세요. 예: `{nearest} on`',
  'problem.bad-member': '누구인지 멘션해 주세요: `/study host @mina`, 빼려면 `/study host remove @mina`',
  'help.heading': '할 수 있는 일',
  'help.command': '명령',
  'help.does': '하는 일',
  'help.explain': '코스의 용어를 설명합니다',
  'help.quiz': '나만 보는 연습 문제를 냅니다',
  'help.review': '복습할 때가 된 것을 나만 보며 풉니다',
  'help.remind': '복습할 것이 있는 날에 하루 한 번 알려 드립니다',
  'help.leaderboard': '이번 주, 이번 달, 전체 순위를 봅니다',
  'help.me': '내 점수, 연속 기록, 진도를 봅니다',
  'help.study': '호스트가 스터디를 보고 바꿉니다 (/help study)',
  'help.help': '이 도움말을 봅니다',
  'help.fallback': '명령: {commands}',
  'problem.unknown-command': '`{given}`[은/는] 모르는 명령입니다.',
  'problem.unknown-option': '`{given}`[은/는] 이 명령이 받지 않는 값입니다.',
  'problem.missing': '명령 뒤에 적을 것이 빠졌습니다. 예: `{nearest}`',
  'problem.nearest': '혹시 `{nearest}`입니까?',
  'problem.for-you-alone': '`{given}`의 답은 본인만 볼 수 있습니다. 저를 언급하지 말고 명령으로 입력해 주세요.',
  'problem.see-help': '`/help`에서 할 수 있는 일을 볼 수 있습니다.',
  'problem.bad-chapter': '`{given}`장은 없습니다. 있는 장: {nearest}.',
  'problem.bad-course': '`{given}` 코스는 없습니다. 있는 코스: {nearest}.',
  'problem.bad-timezone':
    '`{given}`[은/는] 모르는 시간대입니다. `Asia/Seoul`이나 `Europe/Berlin` 같은 IANA 이름을 써 주세요.',
  'problem.bad-time': '`{given}`[은/는] 시각이 아닙니다. `09:30`이나 `18:00`처럼 24시간제로 써 주세요.',
  'problem.bad-cron':
    '{detail, select, never {`{given}`[은/는] 오지 않는 날짜입니다.} other {`{given}`[은/는] 일정으로 읽을 수 없습니다.}} 요일과 시각을 적어 주세요: `평일 09:30`, `월수금 10:00`, `매일 9시 30분`, `매월 1일 9시`. 끄려면 `off`라고 적어 주세요.',
  'problem.bad-language': '`{given}`[은/는] 제가 하지 못하는 언어입니다. `ko`(한국어)나 `en`(영어)을 써 주세요.',
  'problem.bad-schedule': '`{given}`의 일정은 잡을 수 없습니다. {nearest} 중에서 골라 주세요.',
  'problem.not-host': '스터디는 호스트만 바꿀 수 있습니다. {hosts} 님에게 부탁해 주세요.',
  'problem.not-host-nobody':
    '스터디는 호스트만 바꿀 수 있습니다. 이 워크스페이스의 관리자나 스터디를 만든 사람이 호스트입니다.',
  'problem.no-study': '이 채널은 아직 읽는 코스가 없습니다. 호스트가 `/study setup`으로 시작할 수 있습니다.',
  'problem.unknown-action': '더는 쓸 수 없는 버튼입니다. 명령을 다시 입력하거나 `/help`를 봐 주세요.',
  'problem.guild-only':
    '저를 추가한 서버에서만 쓸 수 있고 개인 메시지에서는 쓸 수 없습니다. 스터디 채널에서 다시 입력해 주세요.',
  'problem.busy':
    '지금은 누가 할 수 있는 일인지 {platform}에서 확인할 수 없습니다. 1분 뒤에 다시 시도해 주세요. 바뀐 것은 없습니다.',
  'problem.form-late': '양식이 제때 열리지 않았습니다. 한 번 더 눌러 주세요.',
  'problem.failed':
    '제 쪽에서 문제가 생겨 끝까지 처리하지 못했습니다. 잠시 뒤에 다시 해 주세요. 이미 기록된 것은 그대로 있습니다. (id {id})',
  'problem.crowded': '지금 한꺼번에 많은 분이 누르고 있어 이번 것은 받지 못했습니다. 몇 초 뒤에 다시 해 주세요.',
  'problem.unsure':
    '데이터베이스가 제때 답하지 않아 기록되었는지 알 수 없습니다. 몇 초 뒤에 다시 해 주세요. 이미 기록되었다면 그렇다고 알려 드리겠습니다.',
  'help.more':
    '호스트가 할 수 있는 일은 `/help study`에 모두 있습니다. 다른 명령도 `/help` 뒤에 이름을 붙이면 쓰는 법을 볼 수 있습니다.',
  'help.quiz-chapter': '한 챕터만 연습합니다',
  'help.leaderboard-period': '이번 달 순위를 봅니다. all을 쓰면 전체 기간입니다',
  'help.leaderboard-last': '지난주 순위를 봅니다. last month를 쓰면 지난달입니다',
  'help.me-away': '자리를 비우는 동안 연속 기록을 지킵니다',
  'help.me-back': '자리 비움을 끝냅니다',
  'help.help-command': '명령 하나를 쓰는 법을 모두 봅니다',
  'help.me-export': '기록된 내 정보를 모두 보내 드립니다',
  'help.me-forget': '한 번 더 확인하고 내 정보를 지웁니다',
  'help.me-hide': '순위표에서 나를 뺍니다',
  'help.me-show': '순위표에 다시 나를 보입니다',
  'help.me-named': '한동안 쉬면 호스트의 보고서에 이름이 나옵니다',
  'help.me-unnamed': '다시 이름 없이 인원수로만 셉니다',
  'help.remind-at': '복습할 것이 있으면 매일 이 시각에 알려 드립니다',
  'help.remind-off': '알림을 끕니다',
}

import type { reviewing as english } from '../en/reviewing.ts'

export const reviewing: Record<keyof typeof english, string> = {
  'review.heading': '복습',
  'review.progress': '오늘',
  'review.progress-detail': '{total}개 중 {done}개',
  'review.footer': '{chapter} · {stars} · 나에게만 보이고 점수는 없습니다',
  'review.new': '처음 만나는 것',
  'review.fallback': '복습: {prompt}',
  'review.right': '정답입니다!',
  'review.typo': '철자만 빼면 정답입니다',
  'review.next': '다음',
  'review.end': '여기까지',
  'review.again-in': '{days}일 뒤에 다시 나옵니다',
  'review.done': '지금 복습할 것은 모두 끝났습니다',
  'review.ended': '여기까지 복습했습니다',
  'review.result': '복습 {done}개 중 {right}개를 맞혔습니다.',
  'review.left': '{left}개가 더 남았습니다. `/review`를 입력하면 이어서 할 수 있습니다.',
  'review.streak': '연속 복습: {days}일',
  'review.next-due': '다음 복습은 {when}입니다.',
  'review.nothing': '지금은 복습할 것이 없습니다.',
  'review.nothing-yet':
    '아직 복습할 것이 없습니다. 채널에 나온 문제는 답이 공개된 뒤 이곳에 오고, 잊을 때가 된 것부터 나옵니다.',
  'review.gone': '끝난 복습입니다. `/review`로 새로 시작해 주세요.',
  'review.foreign': '다른 분의 복습입니다. `/review`로 내 복습을 시작해 주세요.',
  'review.before': '이미 답한 것입니다. 이어서 할 것을 보여 드립니다.',
  'review.open': '지금 채널에서 점수를 얻을 수 있는 문제라 채널에 남겨 둡니다.',
  'remind.due': '복습할 것이 {count}개 있습니다. 첫 번째입니다.',
  'remind.why': '`/remind`로 부탁하신 알림입니다. `/remind off`로 끌 수 있습니다.',
  'remind.is-off': '알림이 꺼져 있습니다. `/remind 08:30`을 입력하면 복습할 것이 있는 날에 하루 한 번 알려 드립니다.',
  'remind.is-on':
    '복습할 것이 있으면 {time}({timezone})에 알려 드립니다. 다음: {next}. `/remind off`로 끌 수 있습니다.',
  'remind.set':
    '복습할 것이 있는 날에만 하루 한 번 {time}({timezone})에 알려 드리겠습니다. 첫 알림: {next}. `/remind off`로 끌 수 있습니다.',
  'remind.which-zone': '시간대를 모릅니다. 함께 알려 주세요: `/remind {time} Asia/Seoul`.',
  'remind.stopped': '이제 알리지 않습니다. `/review`는 언제든 쓸 수 있습니다.',
  'remind.closed':
    '다이렉트 메시지를 보낼 수 없어 알림을 껐습니다. 제 메시지를 허용한 뒤 `/remind 08:30`을 다시 입력해 주세요.',
}

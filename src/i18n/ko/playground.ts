import type { playground as english } from '../en/playground.ts'

export const playground: Record<keyof typeof english, string> = {
  'page.title': '스터디홀 놀이터',
  'page.skip': '입력창으로 건너뛰기',
  'page.channel': 'study',
  'page.topic': '놀이터: Slack이나 Discord 없이 쓰는 진짜 봇',
  'page.members': '누구로 말할지 고르세요',
  'page.clock': '스터디 시각',
  'page.next-slot': '다음으로: {slot}',
  'page.no-slot': '예정 없음',
  'page.composer': '메시지, 또는 /로 명령',
  'page.send': '보내기',
  'page.private': '나에게만 보입니다',
  'page.dismiss': '닫기',
  'page.edited': '수정됨',
  'page.bot': '앱',
  'page.cancel': '취소',
  'page.offline': '연결이 끊겼습니다. 다시 시도하는 중입니다 …',
  'page.problems':
    '불러오지 못한 코스가 있습니다. 파일에 문제가 {count}개 있습니다. 고친 다음 `studyhall content load`를 실행하거나 다시 시작해 주세요.',
  'page.messages': '메시지',
  'page.unsent': '지금은 봇에 연결할 수 없어 보내지 못했습니다. 쓰신 내용은 그대로 있으니, 다시 연결되면 보내 주세요.',
  'page.nothing-picked': '아직 고른 것이 없습니다. 하나 이상 고른 뒤 제출해 주세요.',
  'page.clock-locked': 'Slack이나 Discord가 연결되어 실제 시간을 따르므로, 시각을 옮길 수 없습니다.',
}

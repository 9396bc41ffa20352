import type { explaining as english } from '../en/explaining.ts'

export const explaining: Record<keyof typeof english, string> = {
  'term.footer': '{course} · {number}장 {title}',
  'term.aliases': '다른 이름: {aliases}',
  'term.share': '채널에 공유',
  'term.shared': '{name} 님이 용어를 공유했습니다',
  'term.not-found': '‘{query}’[은/는] 아직 용어집에 없습니다. 찾는 분이 있었다고 적어 두었습니다.',
  'term.suggest': '혹시 이 중에 있습니까?',
  'term.fallback': '{name}: {definition}',
  'term.none-in-message': '이 메시지에는 코스의 용어가 없습니다.',
  'shortcut.explain': '용어 설명',
  'term.gone': '이 용어는 이제 코스에 없습니다.',
  'reply.shared': '채널에 공유했습니다.',
}

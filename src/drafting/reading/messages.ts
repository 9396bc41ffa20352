const TIME = String.raw`(?:(?:오전|오후)\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`
const DAY = String.raw`(?:today|yesterday|오늘|어제)(?:\s+at)?|\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}[.,]?|\d{4}년\s\d{1,2}월\s\d{1,2}일,?`
const WHEN = String.raw`(?:(?:${DAY})\s*)?${TIME}`
const NAME = String.raw`[^\s:.!?|][^:.!?|]{0,31}?`

/** Who sent a message, and when, as chats have it above what was said. */
const NAMED = new RegExp(String.raw`^${NAME}(?:\s*[—–]\s*${WHEN}|\s+\[${WHEN}\]|\s{2,}${WHEN})$`, 'i')
const ALONE = new RegExp(String.raw`^(?:[—–]\s*)?\[?${WHEN}\]?$`, 'i')
const NAME_ALONE = /^(?:[—–]|\p{L}[\p{L}\p{N}._]{0,30}(?:\s[\p{L}\p{N}._]{1,30}){0,2})$/u
const IN_HALVES = /오전|오후|[AP]M/i
/** A reaction, by its name. */
const REACTION = /^:[a-z\d_+-]{2,30}:$/
/** What else stands between messages. */
const BETWEEN =
  /^(?:last reply .{3,40}|sent from my .{2,30}|나의 .{2,20}에서 보냄|on .{5,120} wrote:|.{1,60}님과 카카오톡 대화|저장한 날짜\s?:.{0,40}|\[.{1,30}\] \[.{4,12}\] (?:사진|동영상|이모티콘|삭제된 메시지입니다\.?)|-{5,}\s.{6,30}\s-{5,})$/i

/** Whether a line says only who sent what stands below it, and when. */
export const isSender = (line: string): boolean => NAMED.test(line)

/** Whether a line is what a chat or a mailer puts between messages. */
export const isBetweenMessages = (line: string): boolean =>
  line.length <= 140 && [NAMED, ALONE, BETWEEN, REACTION].some(kind => kind.test(line))

/** Whether a line is the name of who sent what stands below, with the time in the next line, as it is copied out of Slack. */
export function isNameAbove(lines: readonly string[], at: number): boolean {
  if (!NAME_ALONE.test((lines[at] ?? '').trim())) return false
  const below = lines.slice(at + 1, at + 4).map(line => line.trim())
  const time = below.find(line => line !== '' && !/^[—–]$/.test(line)) ?? ''
  // What somebody wrote on has the time alone, without the half of the day.
  return ALONE.test(time) && IN_HALVES.test(time)
}

/** "[지우] [오후 3:21] …", "2024년 3월 2일 오후 3:21, 지우 : …": as KakaoTalk saves a message. */
const KAKAO = new RegExp(
  String.raw`^(?:\[[^\][]{1,30}\] \[${TIME}\] |\d{4}년 \d{1,2}월 \d{1,2}일 ${TIME}, [^:,]{1,30} : )(?=\S)`,
)
const EDITED = /(?<=\S)\s*\((?:edited|수정됨|편집됨)\)$/

/** A line of a message as it was written. */
export function asSaid(line: string): string {
  const bare = line.endsWith(')') ? line.replace(EDITED, '') : line
  return /^\[|^\d{4}년/.test(bare) ? bare.replace(KAKAO, '') : bare
}

const FIELD =
  /^(from|sent|date|to|cc|bcc|subject|reply-to|보낸 ?사람|보낸 ?날짜|받는 ?사람|참조|제목|날짜|발신|수신)\s*:\s*(.*)$/i
const SENDER = /^(?:from|보낸 ?사람|발신)$/i
const SUBJECT = /^(?:subject|제목)$/i

/** Lines of a mail without what it says of itself above its text, and its signature; each stays, so that all numbers do. */
export function withoutEnvelope(lines: readonly string[]): { subject?: string; lines: readonly string[] } {
  const from = lines.findIndex(line => line.trim() !== '')
  const after = lines.findIndex((line, at) => at >= from && !FIELD.test(line))
  const fields = lines.slice(from, after < 0 ? undefined : after).map(line => FIELD.exec(line) ?? [])
  if (from < 0 || fields.length < 3 || !fields.some(([, name = '']) => SENDER.test(name))) return { lines }
  const subject = fields
    .find(([, name = '']) => SUBJECT.test(name))?.[2]
    ?.replace(/^(?:(?:re|fw|fwd|답장|전달)\s*:\s*)+/i, '')
  const signature = lines.lastIndexOf('--')
  const end = signature > lines.length - 12 && signature > after ? signature : lines.length
  const shown = lines.map((line, at) => (at < from + fields.length || at >= end ? '' : line))
  return { ...(subject && { subject }), lines: shown }
}

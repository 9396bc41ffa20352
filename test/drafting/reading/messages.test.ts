import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

/** What is left of a text, as "number of the line: line". */
const left = (...lines: string[]) =>
  readPastedNotes(lines.join('\n')).lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [`${at + 1}: ${line.trim()}`],
  )

test('who wrote and when is left out of a Discord channel, and nothing that was written', () => {
  expect(
    left(
      '김철수 — 오늘 오후 3:21',
      '용골: 바닥을 따라 놓인 들보(수정됨)',
      '늑골: 용골에서 굽어 오르는 들보',
      '이영희 — 2024. 03. 02. 오후 3:25',
      '돛 - 바람을 받는 천',
      '[오후 3:26]',
      '키: 방향을 잡는 판',
      'Jane — Today at 10:32 AM',
      'Mast: a tall pole',
    ),
  ).toEqual([
    '2: 용골: 바닥을 따라 놓인 들보',
    '3: 늑골: 용골에서 굽어 오르는 들보',
    '5: 돛 - 바람을 받는 천',
    '7: 키: 방향을 잡는 판',
    '9: Mast: a tall pole',
  ])
})

test('and out of a Slack channel', () => {
  expect(
    left(
      'Jane Kim',
      '  10:32 AM',
      'Keel: a beam along the bottom (edited)',
      ':thumbsup:',
      '10:35',
      'Rib: a bent beam',
      'Bob  [11:02 AM]',
      'Mast: a tall pole',
      'Last reply today at 11:30 AM',
    ),
  ).toEqual(['3: Keel: a beam along the bottom', '6: Rib: a bent beam', '8: Mast: a tall pole'])
})

test('and out of KakaoTalk, of both kinds', () => {
  expect(
    left(
      '배 공부방 님과 카카오톡 대화',
      '저장한 날짜 : 2024-03-02 12:30:11',
      '',
      '--------------- 2024년 3월 2일 토요일 ---------------',
      '[김철수] [오후 3:21] 용골: 바닥을 따라 놓인 들보',
      '[이영희] [오후 3:22] 사진',
      '2024년 3월 2일 오후 3:23, 이영희 : 늑골: 굽어 오르는 들보',
    ),
  ).toEqual(['5: 용골: 바닥을 따라 놓인 들보', '7: 늑골: 굽어 오르는 들보'])
})

test('a mail is what was written, called as it says', () => {
  const mail = [
    'From: Jane Kim <jane@example.com>',
    'Sent: Monday, March 4, 2024 10:32 AM',
    'To: Study <study@example.com>',
    'Subject: RE: Hull',
    '',
    'Keel: a beam along the bottom',
    '> On Mon, Mar 4, 2024 at 9:00 AM Bob <bob@example.com> wrote:',
    '> Rib: a bent beam',
    '-- ',
    'Jane Kim, Sailing Ltd.',
    'Sent from my iPhone',
  ]
  expect(left(...mail)).toEqual(['6: Keel: a beam along the bottom', '8: > Rib: a bent beam'])
  expect(readPastedNotes(mail.join('\n')).title).toBe('Hull')
})

test('a timetable, a verse and notes with two fields are left as they are', () => {
  const lines = [
    'Lecture: 10:30 to 12:00',
    'To: a word for a direction',
    'From: a word for a start',
    'Ratio of 3:21 here',
  ]
  expect(left(...lines)).toHaveLength(4)
})

test('what stands above a date is no title of a blog where two lines are definitions', () => {
  expect(left('용골: 바닥의 들보', '늑골: 굽은 들보', '2024. 3. 2. 12:30', '돛: 바람을 받는 천')).toEqual([
    '1: 용골: 바닥의 들보',
    '2: 늑골: 굽은 들보',
    '4: 돛: 바람을 받는 천',
  ])
})

test('a date is one also where a converter has written a backslash', () => {
  expect(left('# 선체', '', '2024\\. 3. 2. 12:30', '', '용골: 바닥의 들보')).not.toContainEqual(
    expect.stringContaining('2024'),
  )
})

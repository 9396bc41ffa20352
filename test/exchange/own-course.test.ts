import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readCourses } from '../../src/content/course-folder.ts'
import type { Course } from '../../src/domain/course.ts'
import { mergeChapter } from '../../src/domain/merge-chapter.ts'
import { extendCourse, inAllLanguages, NOTHING_YET } from '../../src/domain/own-course.ts'
import { draftToChapter } from '../../src/drafting/draft-chapter.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'
import { writeCourse } from '../../src/exchange/write-course.ts'

const NOTES = [
  '# Volumes\n\n- **Volume**: storage that outlives the containers which use it\n- Bind mount: a folder of the host, seen inside\n- tmpfs: storage in memory alone',
  '# 네트워크\n\n- 브리지: 한 호스트 안의 네트워크\n- 오버레이: 여러 호스트에 걸친 네트워크\n- 포트 매핑: 호스트의 포트를 컨테이너의 포트로 잇는 것',
]

test.each([true, false])(
  'a course written in chat goes to git and comes back the same (extending: %s)',
  async extending => {
    const [base] = extending ? (await readCourses('test/fixtures/courses')).flatMap(each => each.course ?? []) : []
    let part = NOTHING_YET
    for (const [at, text] of NOTES.entries()) {
      const content = draftToChapter(draftNotes(readPastedNotes(text)), { slug: `week-${at + 1}`, number: 0 })
      part = mergeChapter(part, base, content).part
    }
    const own: Course = {
      slug: 'ours',
      revision: 'v1',
      languages: ['ko', 'en'],
      ...part,
      titles: { en: 'Ours', ko: '우리' },
    }
    const course = base ? extendCourse(base, own) : own
    const whole = inAllLanguages(course)
    expect(inAllLanguages(whole)).toEqual(whole)
    const folder = await mkdtemp(join(tmpdir(), 'studyhall-own-'))
    try {
      for (const { name, bytes } of await writeCourse(whole, 'markdown', course.languages, new Date(0))) {
        await mkdir(dirname(join(folder, name)), { recursive: true })
        await writeFile(join(folder, name), bytes)
      }
      const [reading] = await readCourses(folder)
      expect(reading?.problems).toEqual([])
      const comparable = ({ revision: _, languages: __, terms, questions, ...rest }: Course) => ({
        ...rest,
        terms: terms.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
        questions: questions.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
      })
      expect(comparable(reading?.course as Course)).toEqual(comparable(whole))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)

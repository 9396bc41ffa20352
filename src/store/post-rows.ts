import type { AskedQuestion } from '../domain/question.ts'
import { type Post as PostRow, Prisma } from '../generated/prisma/client.ts'
import type { Post } from '../study/ports.ts'

/** What is read beside a post's own row. */
export const asked = { question: { select: { courseSlug: true } } } as const

/** A post's columns by the names of the domain. */
export const COLUMNS = Prisma.sql`post.id, post.study_id AS "studyId", post.kind::text AS kind, post.at, post.part, post.status::text AS status,
  post.asked, post.chapter, post.closes_at AS "closesAt", post.closed_at AS "closedAt", post.day_number AS "dayNumber",
  (post.voided_at IS NOT NULL) AS "takenBack",
  post.message_ref AS "messageRef", (SELECT course_slug FROM question WHERE question.id = post.question_id) AS "courseSlug"`

/** Number and date of a study's latest scheduled day on which members could answer. */
export function latestDayOf(studyId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT day_number AS number, day::text FROM post
    WHERE study_id = ${studyId}::uuid AND kind = 'question' AND day_number IS NOT NULL
      AND (status = 'published' OR past_answered > 0 OR EXISTS (SELECT FROM answer WHERE answer.post_id = post.id))
    ORDER BY day_number DESC, at DESC LIMIT 1`
}

/** The id of a question by its slug, in the study's course or the one that this extends. */
export function questionId(studyId: string, slug: string | null): Prisma.Sql {
  return Prisma.sql`(
    SELECT question.id FROM question
    JOIN study ON study.id = ${studyId}::uuid
    JOIN course ON course.slug = study.course_slug AND question.course_slug IN (course.slug, course.extends)
    WHERE question.slug = ${slug}
    ORDER BY question.retired_at IS NOT NULL, question.course_slug <> course.slug LIMIT 1)`
}

/** A post as the domain has it. */
export function postOf(row: PostRow & { question: { courseSlug: string } | null }): Post {
  const { id, studyId, kind, at, part, status, closesAt, closedAt, voidedAt, dayNumber, messageRef, question } = row
  return {
    id,
    studyId,
    kind,
    at,
    part,
    status,
    dayNumber,
    asked: row.asked as unknown as AskedQuestion | null,
    chapter: row.chapter,
    closesAt,
    closedAt,
    takenBack: voidedAt !== null,
    messageRef,
    courseSlug: question?.courseSlug ?? null,
  }
}

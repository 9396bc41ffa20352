import { table } from '../domain/table.ts'
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { Kept } from '../study/privacy/ports.ts'
import { MEMBER_TABLES } from './member-tables.ts'

/** Rows that are read at once. */
const PAGE = 5000

/** Secrets, even as digests, and texts of the group that a member only saved. */
const LEFT_OUT = ['member_id', 'updated_by', 'token_hash', 'id_hash', 'content', 'notes', 'draft']

/** What is added to the rows of a table so that they can be read: where it was, and what was asked and given in words. */
const SAID = table<{ columns: string; joins: string }>({
  answer: {
    columns: `'channel', study.channel_id, 'course', question.course_slug, 'question', post.asked ->> 'slug', 'prompt', post.asked ->> 'prompt',
      'given', coalesce(kept.given ->> 'text', (
        SELECT string_agg(post.asked -> 'choices' -> choice::int ->> 'text', '; ' ORDER BY choice::int)
        FROM jsonb_array_elements_text(CASE WHEN kept.given ? 'choices' THEN kept.given -> 'choices' ELSE '[]' END) AS choice), '')`,
    joins: `JOIN post ON post.id = kept.post_id JOIN study ON study.id = post.study_id LEFT JOIN question ON question.id = post.question_id`,
  },
})

/** Every row that names a member, table by table, in pages; oldest first where rows have a time. */
export async function* readKept(prisma: PrismaClient, memberId: string): AsyncIterable<Kept> {
  const profile = await prisma.$queryRaw<{ row: Kept['row'] }[]>`
    SELECT jsonb_build_object('platform', workspace.platform, 'workspace', workspace.external_id, 'id', member.external_id, 'name', member.name) AS row
    FROM member JOIN workspace ON workspace.id = workspace_id WHERE member.id = ${memberId}::uuid`
  for (const { row } of profile) yield { table: 'member', row }
  for (const { table, column } of MEMBER_TABLES) {
    const { columns, joins } = SAID[table] ?? { columns: '', joins: '' }
    for (let after = '(0,0)'; ; ) {
      // By place in the table: rows neither repeat nor are skipped, whatever their key is.
      const rows = await prisma.$queryRaw<{ place: string; row: Kept['row'] }[]>(Prisma.sql`
        SELECT kept.ctid::text AS place,
          to_jsonb(kept) - ${LEFT_OUT}::text[] || jsonb_build_object(${Prisma.raw(columns)}) AS row
        FROM ${Prisma.raw(`"${table}"`)} AS kept ${Prisma.raw(joins)}
        WHERE kept.${Prisma.raw(`"${column}"`)} = ${memberId}::uuid AND kept.ctid > ${after}::tid
        ORDER BY kept.ctid LIMIT ${PAGE}`)
      for (const { row } of rows) yield { table, row }
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) break
      after = last.place
    }
  }
}

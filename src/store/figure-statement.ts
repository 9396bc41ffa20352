import { Prisma } from '../generated/prisma/client.ts'

/** Keeps the figures of a study's questions; what was told of one, and decided, stays as long as its words do. */
export function keepFigures(studyId: string, rows: readonly object[], at: Date): Prisma.Sql {
  const ints = (name: string) =>
    Prisma.raw(
      `ARRAY(SELECT each::int FROM jsonb_array_elements_text(${name}) WITH ORDINALITY AS list(each, at) ORDER BY at)`,
    )
  return Prisma.sql`
    INSERT INTO question_figure AS kept (study_id, question_id, post_id, version, answered, "right", choices, difficulty,
      expected, discrimination, unused, suspected, computed_at)
    SELECT ${studyId}::uuid, question_id, post_id, version, answered, "right", ${ints('choices')}, difficulty, expected,
      discrimination, ${ints('unused')}, suspected, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS computed(question_id int, post_id uuid, version text,
      answered int, "right" int, choices jsonb, difficulty float8, expected float8, discrimination float8, unused jsonb,
      suspected int)
    ORDER BY question_id
    ON CONFLICT (study_id, question_id) DO UPDATE SET
      post_id = excluded.post_id, version = excluded.version, answered = excluded.answered, "right" = excluded."right",
      choices = excluded.choices, difficulty = excluded.difficulty, expected = excluded.expected,
      discrimination = excluded.discrimination, unused = excluded.unused, suspected = excluded.suspected,
      computed_at = excluded.computed_at,
      told_at = CASE WHEN kept.version = excluded.version THEN kept.told_at END,
      resolution = CASE WHEN kept.version = excluded.version THEN kept.resolution END`
}

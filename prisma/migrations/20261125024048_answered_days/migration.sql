-- DropForeignKey
ALTER TABLE "standing" DROP CONSTRAINT "standing_member_id_fkey";

-- DropForeignKey
ALTER TABLE "standing" DROP CONSTRAINT "standing_study_id_fkey";

-- DropForeignKey
ALTER TABLE "total" DROP CONSTRAINT "total_member_id_fkey";

-- DropForeignKey
ALTER TABLE "total" DROP CONSTRAINT "total_study_id_fkey";

-- AlterTable
ALTER TABLE "standing" ADD COLUMN     "days" int4multirange NOT NULL DEFAULT '{}'::int4multirange;

-- CreateIndex
CREATE INDEX "post_study_id_day_number_idx" ON "post"("study_id", "day_number");

-- Scheduled days that nobody could answer take no number, so that they break no streak.
WITH "day" AS (
  SELECT "study_id", "day_number", bool_or("status" = 'published' OR EXISTS (SELECT FROM "answer" WHERE "post_id" = "post"."id")) AS "counts"
  FROM "post" WHERE "kind" = 'question' AND "day_number" IS NOT NULL
  GROUP BY 1, 2
), "numbered" AS (
  SELECT "study_id", "day_number", "counts",
    1 + coalesce(sum("counts"::int) OVER (PARTITION BY "study_id" ORDER BY "day_number" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS "number"
  FROM "day"
)
UPDATE "post" SET "day_number" = CASE WHEN "counts" OR "status" = 'claimed' THEN "number" END
FROM "numbered"
WHERE "post"."kind" = 'question' AND "post"."study_id" = "numbered"."study_id" AND "post"."day_number" = "numbered"."day_number";

-- Every standing, read anew from the answers.
DELETE FROM "standing";
INSERT INTO "standing" ("study_id", "member_id", "days", "day_number", "streak")
SELECT "study_id", "member_id", "days", upper("days") - 1, (SELECT upper("run") - lower("run") FROM unnest("days") AS "run" ORDER BY "run" DESC LIMIT 1)
FROM (
  SELECT "post"."study_id", "answer"."member_id", range_agg(int4range("day_number", "day_number", '[]')) AS "days"
  FROM "answer" JOIN "post" ON "post"."id" = "answer"."post_id"
  WHERE "day_number" IS NOT NULL
  GROUP BY 1, 2
) AS "answered";

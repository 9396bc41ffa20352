-- AlterTable
ALTER TABLE "post" ADD COLUMN     "past_forgotten" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "reminder" ADD COLUMN     "said" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "question_figure" (
    "study_id" UUID NOT NULL,
    "question_id" INTEGER NOT NULL,
    "post_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "answered" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,
    "choices" INTEGER[],
    "difficulty" DOUBLE PRECISION NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "discrimination" DOUBLE PRECISION,
    "unused" INTEGER[],
    "suspected" INTEGER,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "resolution" TEXT,

    CONSTRAINT "question_figure_pkey" PRIMARY KEY ("study_id","question_id")
);

-- CreateTable
CREATE TABLE "host_message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "study_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" "PostStatus" NOT NULL DEFAULT 'claimed',
    "message_ref" TEXT,
    "attempted_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "host_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "host_message_member_id_idx" ON "host_message"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "host_message_study_id_member_id_at_key" ON "host_message"("study_id", "member_id", "at");

-- AddForeignKey
ALTER TABLE "host_message" ADD CONSTRAINT "host_message_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_message" ADD CONSTRAINT "host_message_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Studies that are there are told of questions to mend on Mondays at eight, like new ones.
INSERT INTO "schedule" ("study_id", "kind", "cron", "next_at")
SELECT "id", 'mending', '0 8 * * 1', (date_trunc('week', now() AT TIME ZONE "zone") + interval '7 days 8 hours') AT TIME ZONE "zone"
FROM (
  SELECT "id", CASE WHEN "timezone" IN (SELECT "name" FROM pg_timezone_names) THEN "timezone" ELSE 'UTC' END AS "zone" FROM "study"
) AS "placed"
ON CONFLICT DO NOTHING;

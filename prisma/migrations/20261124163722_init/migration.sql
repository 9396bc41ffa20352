-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Platform" AS ENUM ('playground', 'slack', 'discord');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('single-choice', 'multiple-choice', 'true-false', 'short-answer', 'cloze');

-- CreateEnum
CREATE TYPE "SlotKind" AS ENUM ('summary', 'question', 'reveal', 'leaderboard');

-- CreateEnum
CREATE TYPE "PostStatus" AS ENUM ('claimed', 'published', 'skipped', 'refused');

-- CreateEnum
CREATE TYPE "Period" AS ENUM ('week', 'month', 'all');

-- CreateTable
CREATE TABLE "course" (
    "slug" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "languages" TEXT[],
    "revision" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "course_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "chapter" (
    "id" SERIAL NOT NULL,
    "course_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "chapter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term" (
    "id" SERIAL NOT NULL,
    "course_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "chapter_id" INTEGER NOT NULL,
    "related" TEXT[],
    "texts" JSONB NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" SERIAL NOT NULL,
    "course_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "chapter_id" INTEGER NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "difficulty" SMALLINT NOT NULL,
    "texts" JSONB NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "platform" "Platform" NOT NULL,
    "external_id" TEXT NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "workspace_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "workspace_id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "course_slug" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "chapter" INTEGER NOT NULL DEFAULT 1,
    "paused_at" TIMESTAMPTZ(3),
    "pause_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_host" (
    "study_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "study_host_pkey" PRIMARY KEY ("study_id","member_id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "study_id" UUID NOT NULL,
    "kind" "SlotKind" NOT NULL,
    "cron" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("study_id","kind")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "study_id" UUID NOT NULL,
    "kind" "SlotKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "status" "PostStatus" NOT NULL DEFAULT 'claimed',
    "day" DATE NOT NULL,
    "week" DATE NOT NULL,
    "question_id" INTEGER,
    "asked" JSONB,
    "day_number" INTEGER,
    "reveals_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "message_ref" TEXT,
    "attempted_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "post_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "given" JSONB NOT NULL,
    "right" BOOLEAN NOT NULL,
    "points" INTEGER NOT NULL,
    "streak" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("post_id","member_id")
);

-- CreateTable
CREATE TABLE "total" (
    "study_id" UUID NOT NULL,
    "period" "Period" NOT NULL,
    "starts_on" DATE NOT NULL,
    "member_id" UUID NOT NULL,
    "points" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,

    CONSTRAINT "total_pkey" PRIMARY KEY ("study_id","period","starts_on","member_id")
);

-- CreateTable
CREATE TABLE "standing" (
    "study_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "streak" INTEGER NOT NULL,
    "day_number" INTEGER NOT NULL,

    CONSTRAINT "standing_pkey" PRIMARY KEY ("study_id","member_id")
);

-- CreateTable
CREATE TABLE "miss" (
    "study_id" UUID NOT NULL,
    "query" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "miss_pkey" PRIMARY KEY ("study_id","query")
);

-- CreateTable
CREATE TABLE "playground_message" (
    "id" SERIAL NOT NULL,
    "channel_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,
    "viewer" TEXT,
    "post_id" TEXT,
    "reply_to" INTEGER,
    "card" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3),
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "playground_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "playground_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "ahead_ms" BIGINT NOT NULL,

    CONSTRAINT "playground_clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "chapter_course_slug_slug_key" ON "chapter"("course_slug", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "term_course_slug_slug_key" ON "term"("course_slug", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "question_course_slug_slug_key" ON "question"("course_slug", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_platform_external_id_key" ON "workspace"("platform", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_workspace_id_external_id_key" ON "member"("workspace_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_workspace_id_channel_id_key" ON "study"("workspace_id", "channel_id");

-- CreateIndex
CREATE INDEX "schedule_next_at_idx" ON "schedule"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "post_reveals_id_key" ON "post"("reveals_id");

-- CreateIndex
CREATE INDEX "post_study_id_question_id_idx" ON "post"("study_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_study_id_kind_at_part_key" ON "post"("study_id", "kind", "at", "part");

-- CreateIndex
CREATE INDEX "answer_member_id_idx" ON "answer"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "playground_message_post_id_key" ON "playground_message"("post_id");

-- CreateIndex
CREATE INDEX "playground_message_channel_id_id_idx" ON "playground_message"("channel_id", "id");

-- AddForeignKey
ALTER TABLE "chapter" ADD CONSTRAINT "chapter_course_slug_fkey" FOREIGN KEY ("course_slug") REFERENCES "course"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_course_slug_fkey" FOREIGN KEY ("course_slug") REFERENCES "course"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_course_slug_fkey" FOREIGN KEY ("course_slug") REFERENCES "course"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study" ADD CONSTRAINT "study_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study" ADD CONSTRAINT "study_course_slug_fkey" FOREIGN KEY ("course_slug") REFERENCES "course"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_host" ADD CONSTRAINT "study_host_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_host" ADD CONSTRAINT "study_host_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_reveals_id_fkey" FOREIGN KEY ("reveals_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "total" ADD CONSTRAINT "total_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "total" ADD CONSTRAINT "total_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing" ADD CONSTRAINT "standing_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing" ADD CONSTRAINT "standing_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "miss" ADD CONSTRAINT "miss_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

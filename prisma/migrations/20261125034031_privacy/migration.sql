-- CreateEnum
CREATE TYPE "HiddenWhy" AS ENUM ('asked', 'left');

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "past_answered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "past_choices" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "past_right" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "standing" ADD COLUMN     "past_days" int4multirange NOT NULL DEFAULT '{}'::int4multirange;

-- AlterTable
ALTER TABLE "total" ADD COLUMN     "past_answered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "past_points" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "past_right" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "hidden" (
    "member_id" UUID NOT NULL,
    "why" "HiddenWhy" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hidden_pkey" PRIMARY KEY ("member_id","why")
);

-- CreateTable
CREATE TABLE "past_progress" (
    "study_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "chapter_id" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,

    CONSTRAINT "past_progress_pkey" PRIMARY KEY ("study_id","member_id","chapter_id")
);

-- AddForeignKey
ALTER TABLE "hidden" ADD CONSTRAINT "hidden_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

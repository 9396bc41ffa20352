-- AlterTable
ALTER TABLE "post" ADD COLUMN     "chapter" INTEGER;

-- AlterTable
ALTER TABLE "standing" ADD COLUMN     "rest" int4multirange NOT NULL DEFAULT '{}'::int4multirange;

-- AlterTable
ALTER TABLE "study" ADD COLUMN     "chapter_since" TIMESTAMPTZ(3),
ADD COLUMN     "end_told_at" TIMESTAMPTZ(3),
ADD COLUMN     "plan" TEXT NOT NULL DEFAULT 'weekly',
ADD COLUMN     "podium" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "planned_chapter" (
    "study_id" UUID NOT NULL,
    "chapter" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,

    CONSTRAINT "planned_chapter_pkey" PRIMARY KEY ("study_id","chapter")
);

-- CreateTable
CREATE TABLE "away" (
    "member_id" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,

    CONSTRAINT "away_pkey" PRIMARY KEY ("member_id","from")
);

-- CreateTable
CREATE TABLE "rest_day" (
    "study_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "day_number" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "free" BOOLEAN NOT NULL,

    CONSTRAINT "rest_day_pkey" PRIMARY KEY ("study_id","member_id","day_number")
);

-- AddForeignKey
ALTER TABLE "planned_chapter" ADD CONSTRAINT "planned_chapter_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "away" ADD CONSTRAINT "away_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rest_day" ADD CONSTRAINT "rest_day_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rest_day" ADD CONSTRAINT "rest_day_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

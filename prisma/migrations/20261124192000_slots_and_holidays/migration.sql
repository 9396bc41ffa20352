-- AlterTable
ALTER TABLE "study" ADD COLUMN     "discussion" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "schedule" ALTER COLUMN "kind" TYPE TEXT USING "kind"::text;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "closes_at" TIMESTAMPTZ(3),
ADD COLUMN     "leased_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "slot" (
    "study_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "scheduled" BOOLEAN NOT NULL,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("study_id","at","kind")
);

-- CreateTable
CREATE TABLE "holiday" (
    "study_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("study_id","day")
);

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

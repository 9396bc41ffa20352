-- AlterTable
ALTER TABLE "memory" ADD COLUMN     "question" TEXT;

-- CreateTable
CREATE TABLE "review_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "member_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "number" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "right" INTEGER NOT NULL DEFAULT 0,
    "item" TEXT,
    "question" TEXT,
    "seed" INTEGER NOT NULL DEFAULT 0,
    "shown_at" TIMESTAMPTZ(3),
    "answered" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "review_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_session_member_id_study_id_started_at_idx" ON "review_session"("member_id", "study_id", "started_at");

-- AddForeignKey
ALTER TABLE "review_session" ADD CONSTRAINT "review_session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_session" ADD CONSTRAINT "review_session_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "visit" (
    "member_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "lookups" INTEGER NOT NULL DEFAULT 0,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("member_id","study_id")
);

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

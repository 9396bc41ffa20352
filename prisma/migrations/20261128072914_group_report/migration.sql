-- CreateTable
CREATE TABLE "named" (
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "named_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE INDEX "review_session_study_id_started_at_idx" ON "review_session"("study_id", "started_at");

-- AddForeignKey
ALTER TABLE "named" ADD CONSTRAINT "named_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

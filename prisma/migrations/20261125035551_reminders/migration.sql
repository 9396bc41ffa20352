-- CreateTable
CREATE TABLE "reminder" (
    "member_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "time" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "closed" TEXT,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "reminder_message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "member_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" "PostStatus" NOT NULL DEFAULT 'claimed',
    "message_ref" TEXT,
    "attempted_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reminder_next_at_idx" ON "reminder"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_message_member_id_day_key" ON "reminder_message"("member_id", "day");

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_message" ADD CONSTRAINT "reminder_message_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

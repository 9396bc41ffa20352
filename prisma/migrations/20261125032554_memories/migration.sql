-- CreateTable
CREATE TABLE "review_log" (
    "id" BIGSERIAL NOT NULL,
    "member_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "course" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "rating" SMALLINT NOT NULL,
    "milliseconds" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memory" (
    "member_id" UUID NOT NULL,
    "course" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "reviews" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "scheduled_days" INTEGER NOT NULL,
    "version" SMALLINT NOT NULL,
    "stale" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "memory_pkey" PRIMARY KEY ("member_id","course","item")
);

-- CreateIndex
CREATE INDEX "review_log_member_id_course_item_idx" ON "review_log"("member_id", "course", "item");

-- CreateIndex
CREATE INDEX "review_log_member_id_at_idx" ON "review_log"("member_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "review_log_member_id_key_item_key" ON "review_log"("member_id", "key", "item");

-- CreateIndex
CREATE INDEX "memory_member_id_due_at_idx" ON "memory"("member_id", "due_at");

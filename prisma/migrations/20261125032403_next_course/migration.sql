-- AlterTable
ALTER TABLE "study" ADD COLUMN     "next_course_on" DATE,
ADD COLUMN     "next_course_slug" TEXT;

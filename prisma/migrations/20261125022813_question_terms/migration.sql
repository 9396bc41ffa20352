-- AlterTable
ALTER TABLE "question" ADD COLUMN     "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "terms" TEXT[] DEFAULT ARRAY[]::TEXT[];

import type { ChapterText } from '../chapter-text.ts'
import { render } from './render.ts'
import { settle } from './settle.ts'

/**
 * Writes a chapter in one language as the file that `docs/writing-a-course.md` describes. `readChapterFile` reads it
 * back to the same, but for texts that would break out of their entry, which are written so that they do not.
 */
export function writeChapter(chapter: ChapterText): string {
  return render(settle(chapter))
}

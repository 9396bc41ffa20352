import type { Member, Study } from '../study/ports.ts'
import type { OwnCourses, Studio } from '../study/writing/ports.ts'
import type { Drafts } from './parts.ts'

/**
 * The page of the chapter that holds a question which the study wrote itself: its draft, as long as there is one, else the
 * page that lists them.
 * @returns undefined where it is no question of the study's own, or the page has no address that others reach
 */
export async function pageOfQuestion(
  { ownCourses, drafts, studio }: { ownCourses: OwnCourses; drafts: Pick<Drafts, 'list'>; studio: Studio },
  study: Study,
  host: Member,
  { course, slug }: { course: string; slug: string },
): Promise<string | undefined> {
  const own = await ownCourses.of(study.id)
  const question = own?.slug === course ? own.content.questions.find(each => each.slug === slug) : undefined
  if (!own || !question) return undefined
  const chapter = own.content.chapters.find(each => each.number === question.chapter)?.slug
  const draft = (await drafts.list(study.id)).find(each => chapter !== undefined && each.chapterSlug === chapter)
  return studio.link(study, host, draft?.id)
}

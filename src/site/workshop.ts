import type { Question } from '../domain/course.ts'
import type { Draft } from '../drafting/draft.ts'
import type { Member, Study } from '../study/ports.ts'
import type { OwnCourses, Studio } from '../study/writing/ports.ts'
import type { Drafts } from './parts.ts'

/**
 * The page of the chapter that holds a question which the study wrote itself: its draft, opened at the question, as long as
 * there is one, else the page that lists them.
 * @returns undefined where it is no question of the study's own, or the page has no address that others reach
 */
export async function pageOfQuestion(
  { ownCourses, drafts, studio }: { ownCourses: OwnCourses; drafts: Pick<Drafts, 'list' | 'get'>; studio: Studio },
  study: Study,
  host: Member,
  { course, slug }: { course: string; slug: string },
): Promise<string | undefined> {
  const own = await ownCourses.of(study.id)
  const question = own?.slug === course ? own.content.questions.find(each => each.slug === slug) : undefined
  if (!own || !question) return undefined
  const chapter = own.content.chapters.find(each => each.number === question.chapter)?.slug
  const found = (await drafts.list(study.id)).find(each => chapter !== undefined && each.chapterSlug === chapter)
  const kept = found && (await drafts.get(study.id, found.id))
  return studio.link(study, host, kept?.id, kept && slugIn(kept.draft, question))
}

/** The slug of a question in its draft: when it was published it got a number behind it where another had its slug. */
function slugIn({ language, questions }: Draft, { slug, texts }: Question): string | undefined {
  const slugs = [slug, slug.replace(/-\d+$/, '')]
  const asWorded = questions.find(({ prompt }) => prompt === texts[language]?.prompt)
  return (asWorded ?? questions.find(each => slugs.includes(each.slug)))?.slug
}

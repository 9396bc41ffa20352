import type { Course } from '../../domain/course.ts'
import type { Glossary } from '../../domain/glossary.ts'
import type { Vocabulary } from '../../domain/written/vocabulary.ts'

export interface LoadedCourse {
  course: Course
  glossary: Glossary
  /** What grading asks of it. */
  vocabulary: Vocabulary
  /** Id of the study whose own course it is, and which alone may follow it; absent for one from files. */
  owner?: string
  /** Slug of the course that it extends, if it does: what members know of its terms is kept under that. */
  extends?: string
}

/** The courses in use, answered from memory. */
export interface Courses {
  get(slug: string): LoadedCourse | undefined
  /** Those that a study may follow: the ones from files, and its own. */
  all(studyId?: string): LoadedCourse[]
}

import type { NotesFile } from '../../domain/intent.ts'
import type { OwnPart, VersionNote } from '../../domain/own-course.ts'
import type { Member, Ports, Study } from '../ports.ts'

/** What writing needs besides what every subject does. */
export interface WritingPorts extends Ports {
  ownCourses: OwnCourses
}

/** Notes that a host brought from the chat. */
export type BroughtNotes = { text: string } | { file: NotesFile }

/**
 * What was drafted from notes, or a sentence in the study's language that says why nothing was; `leftOut` is one that says
 * what of them could not be read.
 */
export type Drafted =
  | { id: string; title: string; terms: number; questions: number; leftOut?: string | undefined }
  | { problem: string }

/** Where notes become a draft, and where a host reviews it. */
export interface Studio {
  draft(study: Study, memberId: string, notes: BroughtNotes): Promise<Drafted>
  /**
   * A private link to the review page for one host and one study, or straight to one draft.
   * @param question slug of a question of the draft, which is opened there
   * @returns undefined where the page has no address that others reach
   */
  link(study: Study, host: Member, draftId?: string, question?: string): Promise<string | undefined>
}

/** The course that a study writes itself. */
export interface OwnCourse {
  slug: string
  /** Slug of the course that it extends; null where it stands alone. */
  extends: string | null
  /** Number of its latest version. */
  version: number
  content: OwnPart
}

/** One version of it. */
export interface CourseVersion {
  number: number
  at: Date
  /** Name of the host; undefined where the command line did it. */
  by: string | undefined
  note: VersionNote
}

export interface NewVersion extends Omit<OwnCourse, 'version'> {
  studyId: string
  /** The version that it was made from; 0 for the first. */
  after: number
  /** The host; undefined for the command line. */
  memberId: string | undefined
  at: Date
  note: VersionNote
}

/** What studies write themselves, in versions. */
export interface OwnCourses {
  of(studyId: string): Promise<OwnCourse | undefined>
  /** Latest first. */
  versions(slug: string): Promise<CourseVersion[]>
  /** What a version held. */
  version(slug: string, number: number): Promise<OwnPart | undefined>
  /**
   * Adds a version and makes it the one in use, in every process.
   * @returns its number
   * @throws {Overtaken} when another host has published since
   */
  publish(version: NewVersion): Promise<number>
}

/** Somebody else has saved since this was read; nothing was overwritten. */
export class Overtaken extends Error {}

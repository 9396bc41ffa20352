import type { OwnPart, VersionNote } from '../../domain/own-course.ts'
import type { Ports } from '../ports.ts'

/** What writing needs besides what every subject does. */
export interface WritingPorts extends Ports {
  ownCourses: OwnCourses
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

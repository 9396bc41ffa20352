/** Something wrong in a course file, or to be warned of, for the person who wrote it. */
export interface ContentProblem {
  /** Path relative to the courses' folder. */
  file: string
  /** 1 for the first line. */
  line: number
  /** What was expected, and what is there instead. */
  message: string
}

/** What reading one file brings to light. A problem keeps the course from loading; a warning does not. */
export class Remarks {
  readonly file: string
  readonly problems: ContentProblem[] = []
  readonly warnings: ContentProblem[] = []

  constructor(file: string) {
    this.file = file
  }

  problem(line: number, message: string): void {
    this.problems.push({ file: this.file, line, message })
  }

  warn(line: number, message: string): void {
    this.warnings.push({ file: this.file, line, message })
  }
}

/** `docker/01-cloud-computing.en.md:12: expected …`, which editors and terminals make a link. */
export function formatProblem({ file, line, message }: ContentProblem): string {
  return `${file}:${line}: ${message}`
}

/** `docker/01-cloud-computing.en.md:12: warning: …` */
export function formatWarning({ file, line, message }: ContentProblem): string {
  return `${file}:${line}: warning: ${message}`
}

/** In reading order, so that an author works through a file from top to bottom. */
export function sortProblems(problems: readonly ContentProblem[]): ContentProblem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

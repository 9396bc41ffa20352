/** Something wrong in a course file, for the person who wrote it. */
export interface ContentProblem {
  /** Path relative to the courses' folder. */
  file: string
  /** 1 for the first line. */
  line: number
  /** What was expected, and what is there instead. */
  message: string
}

/** `docker/01-cloud-computing.en.md:12: expected …`, which editors and terminals make a link. */
export function formatProblem({ file, line, message }: ContentProblem): string {
  return `${file}:${line}: ${message}`
}

/** In reading order, so that an author works through a file from top to bottom. */
export function sortProblems(problems: readonly ContentProblem[]): ContentProblem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

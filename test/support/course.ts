import type { Course, Question } from '../../src/domain/course.ts'

/** A small course with every kind of question, for tests that need one. */
export function tinyCourse(changes: Partial<Course> = {}): Course {
  const question = (slug: string, chapter: number, rest: Partial<Question> = {}): Question => ({
    slug,
    chapter,
    kind: 'single-choice',
    difficulty: 1,
    terms: [],
    texts: {
      en: {
        prompt: `Which is right in ${slug}?`,
        choices: [
          { text: 'right one', right: true },
          { text: 'wrong one', right: false },
          { text: 'other one', right: false },
        ],
        accepted: [],
        explanation: 'Because.',
      },
    },
    ...rest,
  })
  return {
    slug: 'tiny',
    titles: { en: 'Tiny', ko: '작은 코스' },
    languages: ['en'],
    revision: 'r1',
    chapters: [
      { slug: '01-first', number: 1, texts: { en: { title: 'First', summary: 'The **first** chapter.' } } },
      { slug: '02-second', number: 2, texts: { en: { title: 'Second', summary: 'The second chapter.' } } },
    ],
    terms: [
      {
        slug: 'container',
        chapter: 1,
        related: ['image'],
        texts: { en: { name: 'Container', aliases: ['컨테이너'], definition: 'A boxed process.' } },
      },
      {
        slug: 'image',
        chapter: 1,
        related: [],
        texts: { en: { name: 'Image', aliases: [], definition: 'What a container starts from.' } },
      },
    ],
    questions: [
      question('one', 1),
      question('two', 1, { difficulty: 2 }),
      question('three', 1, {
        kind: 'short-answer',
        difficulty: 3,
        texts: {
          en: {
            prompt: 'What runs an image?',
            choices: [],
            accepted: ['container', '컨테이너'],
            explanation: 'A container.',
          },
        },
      }),
      question('later', 2),
    ],
    ...changes,
  }
}

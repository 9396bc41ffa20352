/** The first chapter of a new course, in English: one question of every kind, to be written over. */
export const STARTER_EN = `---
chapter: 1
slug: 01-first-chapter
language: en
title: The first chapter
---

# The first chapter

## Summary

What the group reads about this week, in two minutes. This one is about **learning**, so that there is something to ask for.

- **What**: reading a text again feels like learning; *retrieval practice* is learning.
- **Why**: what is called to mind is kept, and what is only looked at fades.
- **How**: a question a day, an explanation, and the same question again some weeks later.

## Terms

### Retrieval practice

- slug: retrieval-practice
- aliases: active recall, testing effect
- related: spacing

Calling something to mind instead of reading it again. A question, answered without looking, is the simplest form.

### Spacing

- slug: spacing
- aliases: spaced repetition, spaced practice
- related: retrieval-practice

Spreading practice over days and weeks. The same minutes give more when there is time to forget in between.

## Questions

### better-than-rereading

- kind: single-choice
- difficulty: 1
- terms: retrieval-practice

You have an hour left before the group meets. What will you remember most from?

- [ ] Reading the chapter once more
  It feels easy, which is taken for knowing. A week later little is left.
- [x] Closing it and writing down what it said
- [ ] Marking its main sentences
- [ ] Copying its headings

> Calling it to mind is what makes it stay. Reading again only makes it look familiar.

### good-habits

- kind: multiple-choice
- difficulty: 2
- terms: retrieval-practice, spacing

Which habits use what is known about memory?

- [x] A question on most days
- [ ] All questions on the last evening
- [x] An old question among the new ones
- [ ] The answer first, then the question

> A little on many days beats much on one, and old questions are where forgetting shows. An answer that stands there already leaves nothing to call to mind.

### forgetting-helps

- kind: true-false
- difficulty: 2
- terms: spacing
- answer: true

Having forgotten a little before practising again makes the practice worth more.

> Calling to mind is worth the more, the harder it was, as long as it succeeds. That is why practice is spread out.

### name-of-spreading

- kind: short-answer
- difficulty: 1
- terms: spacing
- accept: spacing, spaced repetition, spaced practice

What is it called to spread practice over days and weeks?

> Many short sittings with time between them. Its opposite, cramming, works until the day after the exam.

### minutes-a-day

- kind: cloze
- difficulty: 3
- terms: spacing
- accept: 25
- match: number
- tolerance: 1
- unit: minutes

Five sittings of five minutes take ____ altogether, and are worth more than one sitting of that length.

> Five times five. The time is the same; what differs is how often one has to call to mind.

### list-what-is-due

- kind: cloze
- difficulty: 3
- terms: retrieval-practice
- accept: \`-n 3\`, \`-3\`

Code is compared exactly, and may stand in a block. Complete the command so that it shows three lines:

\`\`\`sh
head ____ questions.txt
\`\`\`

> \`head\` shows the first lines of a file, ten without \`-n\`. Accepted answers in back-ticks are code: the case of flags counts.
`

import { basename, extname, join } from 'node:path'
import { readConfig } from '../config.ts'
import { counted } from '../domain/counted.ts'
import { LARGEST_NOTES } from '../domain/largest-notes.ts'
import { slugOf } from '../domain/slug.ts'
import type { Draft } from '../drafting/draft.ts'
import { draftToChapter } from '../drafting/draft-chapter.ts'
import { draftJson } from '../drafting/draft-json.ts'
import { draftNotes } from '../drafting/draft-notes.ts'
import { unescaped } from '../drafting/markdown.ts'
import { betterDraft } from '../drafting/model/better-draft.ts'
import type { DraftingModel } from '../drafting/model/drafting-model.ts'
import { openAiCompatible } from '../drafting/model/openai-compatible.ts'
import { NotesError } from '../drafting/notes-error.ts'
import { readNotes } from '../drafting/read-notes.ts'
import { sayLeftOut } from '../drafting/say-left-out.ts'
import { type ChapterText, chapterTexts } from '../exchange/chapter-text.ts'
import { writeChapter } from '../exchange/markdown/write.ts'
import { chapterFileName } from '../exchange/write-course.ts'
import { makeFolder, writeNewFile } from '../files.ts'
import { UserError, whyUnreadable } from '../user-error.ts'
import { print } from './print.ts'
import { readBounded } from './read-bounded.ts'

/**
 * `studyhall draft FILE…`: a chapter from each file of notes, by rule. Shows what was found, or with `--json` all of it:
 * one object for one file, an array for several. `--out` writes each chapter as the Markdown that a course is made of,
 * with `--json` the draft beside it. Exit code 1 when a file gives no draft or cannot be written; the others are.
 */
export async function draftFiles(
  paths: string[],
  options: { json?: boolean; out?: string; model?: boolean },
): Promise<void> {
  const settings = options.model === false ? undefined : readConfig(process.env).model
  const model = settings && openAiCompatible(settings)
  const drafted: { path: string; draft: Draft }[] = []
  for (const path of paths) {
    const draft = await draftFile(path, model).catch(error => {
      if (!(error instanceof UserError)) throw error
      process.stderr.write(`${path}: ${error.message}\n`)
      process.exitCode = 1
    })
    if (draft) drafted.push({ path, draft })
  }
  if (options.out !== undefined) await writeAll(options.out, drafted, options.json === true)
  const shown = drafted.map(({ draft }) => draftJson(draft))
  if (options.json) {
    if (drafted.length > 0) print(JSON.stringify(paths.length === 1 ? shown[0] : shown, null, 2))
  } else for (const { path, draft } of drafted) show(path, draft)
}

async function draftFile(path: string, model: DraftingModel | undefined): Promise<Draft> {
  const name = basename(path)
  const bytes = await readBounded(path, LARGEST_NOTES, {
    unreadable: error =>
      new UserError(error.code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${whyUnreadable(error)}`),
    tooLarge: () => new NotesError('notes.archive-too-large', { name }),
  })
  const notes = await readNotes({ name, bytes })
  const leftOut = sayLeftOut(notes, 'en')
  if (leftOut !== undefined) process.stderr.write(`${path}: ${leftOut}\n`)
  const draft = draftNotes(notes)
  if (!model) return draft
  const better = await betterDraft(draft, notes, model)
  process.stderr.write(`${path}: ${better.said}\n`)
  return better.draft
}

/** Writes a chapter's file for each draft, one chapter after another; with `json` the whole draft beside it. */
async function writeAll(folder: string, drafted: readonly { path: string; draft: Draft }[], json: boolean) {
  await makeFolder(folder).catch(error => {
    throw new UserError(`The folder ${folder} cannot be made: ${error.message}`)
  })
  for (const [index, { path, draft }] of drafted.entries()) {
    const chapter = chapterOf(draft, index + 1)
    await writeNew(join(folder, chapterFileName(chapter)), writeChapter(chapter))
    const whole = join(folder, `${basename(path, extname(path))}.draft.json`)
    if (json) await writeNew(whole, `${JSON.stringify(draftJson(draft), null, 2)}\n`)
  }
}

function chapterOf(draft: Draft, number: number): ChapterText {
  const slug = `${String(number).padStart(2, '0')}-${slugOf(draft.title || 'chapter')}`
  const { chapter, terms, questions } = draftToChapter(draft, { slug, number })
  const course = { slug, titles: {}, languages: [draft.language], revision: '', chapters: [chapter], terms, questions }
  const [written] = chapterTexts(course, draft.language)
  if (!written) throw new Error('a draft without a chapter in its own language')
  return written
}

/** Writes a file that is not there yet: what somebody has edited since stays. */
async function writeNew(file: string, text: string): Promise<void> {
  const told = await writeNewFile(file, text).catch(error => {
    const why = error.code === 'EEXIST' ? 'is there already: move it, or name another folder' : error.message
    return `${file}: ${why}\n`
  })
  if (told !== undefined) process.exitCode = 1
  process.stderr.write(told ?? `✓ ${file}\n`)
}

function show(path: string, draft: Draft): void {
  print(
    `${path}: ${draft.title}, ${counted(draft.terms.length, 'term')}, ${counted(draft.questions.length, 'question')}`,
  )
  for (const term of draft.terms) {
    const doubt = term.unsure ? ' (?)' : ''
    print(
      `  ${term.lines.join(',')}\t${[term.name, ...term.aliases].join(', ')}${doubt}: ${unescaped(term.definition)}`,
    )
  }
}

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { readConfig } from '../config.ts'
import type { Draft } from '../drafting/draft.ts'
import { draftJson } from '../drafting/draft-json.ts'
import { draftNotes } from '../drafting/draft-notes.ts'
import { unescaped } from '../drafting/markdown.ts'
import { betterDraft } from '../drafting/model/better-draft.ts'
import type { DraftingModel } from '../drafting/model/drafting-model.ts'
import { openAiCompatible } from '../drafting/model/openai-compatible.ts'
import { readNotes } from '../drafting/read-notes.ts'
import { UserError } from '../user-error.ts'
import { print } from './print.ts'

/**
 * `studyhall draft FILE…`: a chapter from each file of notes, by rule. Shows what was found, or with `--json` all of it:
 * one object for one file, an array for several. Exit code 1 when a file gives no draft; the others are drafted.
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
  if (options.out !== undefined) await writeAll(options.out, drafted)
  const shown = drafted.map(({ draft }) => draftJson(draft))
  if (options.json) {
    if (drafted.length > 0) print(JSON.stringify(paths.length === 1 ? shown[0] : shown, null, 2))
  } else for (const { path, draft } of drafted) show(path, draft)
}

async function draftFile(path: string, model: DraftingModel | undefined): Promise<Draft> {
  const bytes = await readFile(path).catch(error => {
    throw new UserError(error.code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${error.message}`)
  })
  const notes = await readNotes({ name: basename(path), bytes })
  const draft = draftNotes(notes)
  if (!model) return draft
  const better = await betterDraft(draft, notes, model)
  process.stderr.write(`${path}: ${better.said}\n`)
  return better.draft
}

async function writeAll(folder: string, drafted: readonly { path: string; draft: Draft }[]): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(error => {
    throw new UserError(`The folder ${folder} cannot be made: ${error.message}`)
  })
  for (const { path, draft } of drafted) {
    const file = join(folder, `${basename(path, extname(path))}.draft.json`)
    await writeFile(file, `${JSON.stringify(draftJson(draft), null, 2)}\n`)
    process.stderr.write(`✓ ${file}\n`)
  }
}

function show(path: string, draft: Draft): void {
  print(`${path}: ${draft.title}, ${draft.terms.length} terms, ${draft.questions.length} questions`)
  for (const term of draft.terms) {
    const doubt = term.unsure ? ' (?)' : ''
    print(
      `  ${term.lines.join(',')}\t${[term.name, ...term.aliases].join(', ')}${doubt}: ${unescaped(term.definition)}`,
    )
  }
}

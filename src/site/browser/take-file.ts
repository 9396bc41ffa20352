import { importInto } from './import-cards.ts'
import { draftFile } from './make-draft.ts'

const isCards = (file: File) => /\.(?:apkg|colpkg|csv|tsv|tab|gift|ya?ml|json)$/i.test(file.name)

/** A file that was dropped or chosen: notes, or cards of another program. */
export function take(file: File | undefined): void {
  if (!file) return
  if (isCards(file)) void importInto(file, false)
  else void draftFile(file)
}

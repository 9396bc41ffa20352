import { isCards } from '../../exchange/card-files.ts'
import { importInto } from './import-cards.ts'
import { draftFile } from './make-draft.ts'
import { trouble } from './state.ts'
import { t } from './texts.ts'

/** A file that was dropped or chosen: notes, or cards of another program. */
export function take(file: File | undefined): void {
  if (!file) return
  if (isCards(file.name)) void importInto(file, false)
  else void draftFile(file)
}

/** Files that were dropped: several are not taken for one, without a word about the rest. */
export function takeDropped(files: FileList | undefined): void {
  trouble.value = (files?.length ?? 0) > 1 ? t('studio.one-file') : ''
  if (files?.length === 1) take(files[0])
}

/** A text that is dragged goes where it is dropped, as anywhere. */
export const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

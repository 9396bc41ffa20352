import { signal } from '@preact/signals'
import { api, type Refused } from './api.ts'
import { goTo } from './open-address.ts'
import { trouble } from './state.ts'
import { t } from './texts.ts'
import { unsaved } from './unsaved.ts'

/** What is pasted or typed to be drafted. */
export const pasted = signal('')
unsaved.push(() => pasted.value.trim() !== '')
/** What is said while a draft is made; empty while none is. */
export const making = signal('')

export const draftFile = (file: File) => make(() => api.draftFile(file))
export const draftPasted = () => make(() => api.draftText(pasted.value))

/** Makes a draft and opens it. */
async function make(draft: () => Promise<{ id: string }>): Promise<void> {
  making.value = t('studio.making')
  trouble.value = ''
  try {
    const { id } = await draft()
    pasted.value = ''
    goTo(id)
  } catch (error) {
    trouble.value = (error as Refused).message
  } finally {
    making.value = ''
  }
}

import { api, type Refused } from './api.ts'
import { close, flush, show } from './saving.ts'
import { kept, refreshSession, trouble, wanted } from './state.ts'
import { t } from './texts.ts'

/**
 * Opens what the address names: a draft, a question of one (`#DRAFT/QUESTION`), or the list of them. What is open is saved
 * before; where that cannot be, the host is asked.
 */
export async function openFromAddress(): Promise<void> {
  const address = location.hash
  const [id = '', question] = address.slice(1).split('/')
  const isSaved = await flush()
  // By now the address may name another, here and below.
  if (location.hash !== address) return
  if (!isSaved && !confirm(t('studio.leave-sure'))) return stay()
  trouble.value = ''
  wanted.value = undefined
  if (id === '') {
    close()
    await refreshSession()
    return
  }
  try {
    const fresh = await api.draft(id)
    if (location.hash !== address) return
    show(fresh)
    wanted.value = question
  } catch (error) {
    trouble.value = (error as Error).message
    if ((error as Refused).code === 'gone') location.hash = ''
  }
}

/** The address names again what is open. */
function stay(): void {
  if (kept.value) history.replaceState(null, '', `#${kept.value.id}`)
}

import { api, type Refused } from './api.ts'
import { flush } from './saving.ts'
import { close, show } from './show-draft.ts'
import { kept, refreshSession, trouble, wanted } from './state.ts'
import { t } from './texts.ts'
import { AGAIN_AFTER_MS, PASSING } from './trying-again.ts'

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
  try {
    if (id === '') {
      close()
      await refreshSession()
    } else {
      const fresh = await api.draft(id)
      if (location.hash !== address) return
      show(fresh)
      wanted.value = question
    }
  } catch (error) {
    if (location.hash !== address) return
    stay()
    const { code, message } = error as Refused
    // That the bot cannot be reached, and who is signed out, is said at the top of the page.
    if (code !== 'offline' && code !== 'signed_out') trouble.value = message
    if (code === 'gone') await refreshSession().catch(() => {})
  }
}

/** Begins with what the address names; where the bot cannot be asked, again in a moment. */
export async function begin(): Promise<void> {
  try {
    await refreshSession()
    trouble.value = ''
  } catch (error) {
    const { code, message } = error as Refused
    if (code !== 'offline' && code !== 'signed_out') trouble.value = message
    if (PASSING.includes(code)) setTimeout(() => void begin(), AGAIN_AFTER_MS)
    return
  }
  await openFromAddress()
}

/** The address names again what is open, and nothing where nothing is. */
function stay(): void {
  history.replaceState(null, '', kept.value ? `#${kept.value.id}` : location.pathname)
}

/** Opens a draft that was made, unless the host has gone on to another meanwhile: then it waits in the list. */
export function goTo(id: string): void {
  if (location.hash === '') location.hash = id
}

import { render } from 'preact'
import { api, online, signedOut } from './api.ts'
import { Home } from './home.tsx'
import { listenForKeys } from './keyboard.ts'
import { listenForMarks } from './mark-term.ts'
import { begin, openFromAddress } from './open-address.ts'
import { Review } from './review.tsx'
import { draft, session } from './state.ts'
import { hasFiles } from './take-file.ts'
import { t } from './texts.ts'

/** The whole page: who is here and where, above the list of drafts or the one that is open. */
function Studio() {
  if (signedOut.value && !draft.value)
    return (
      <main class="notice">
        <h1>📚 {t('studio.name')}</h1>
        <p>{t('studio.signed-out')}</p>
      </main>
    )
  return (
    <>
      {!online.value && (
        <p class="trouble offline" role="alert">
          {t('studio.offline')}
        </p>
      )}
      {signedOut.value && (
        <p class="trouble offline" role="alert">
          {t('studio.signed-out')}
        </p>
      )}
      {draft.value ? (
        <Review />
      ) : (
        <>
          <Top />
          <Home />
        </>
      )}
    </>
  )
}

function Top() {
  const here = session.value
  if (!here) return null
  const leave = async () => {
    const left = () => {
      signedOut.value = true
    }
    // That the bot cannot be reached is said at the top of the page.
    await api.signOut().then(left, () => {})
  }
  return (
    <header class="top">
      <h1>📚 {t('studio.name')}</h1>
      <p>
        {here.study.platform === 'playground'
          ? t('studio.channel', { channel: '#study' })
          : t('studio.signed-in', { name: here.name })}
        {here.course && (
          <small>{t('studio.following', { title: here.course.title, number: here.study.chapter })}</small>
        )}
      </p>
      {here.study.platform === 'playground' ? (
        <a class="button" href="/">
          ← {t('studio.playground')}
        </a>
      ) : (
        <button type="button" onClick={() => void leave()}>
          {t('studio.sign-out')}
        </button>
      )}
    </header>
  )
}

const app = document.getElementById('app')
if (app) {
  render(<Studio />, app)
  listenForKeys()
  listenForMarks()
  // A file that is dropped beside the place for it would be opened instead of the page.
  for (const type of ['dragover', 'drop'] as const)
    addEventListener(type, event => {
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
    })
  addEventListener('hashchange', () => void openFromAddress())
  void begin()
}

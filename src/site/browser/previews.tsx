import { useEffect, useRef, useState } from 'preact/hooks'
import { api, type Previews } from './api.ts'
import { Dialogue } from './dialogue.tsx'
import { Component } from './discord-preview.tsx'
import { previewed } from './entries.ts'
import { Block } from './slack-preview.tsx'
import { draft, kept } from './state.ts'
import { language, t } from './texts.ts'

/** A question as the three platforms show it, drawn from what their adapters would send. */
export function PreviewDialogue() {
  const question = draft.value?.questions.find(each => each.slug === previewed.value)
  const [views, setViews] = useState<Previews | string>()
  useEffect(() => {
    if (kept.value && question)
      api.preview(kept.value.id, question).then(setViews, error => setViews((error as Error).message))
  }, [])
  const close = () => {
    previewed.value = undefined
  }
  return (
    <Dialogue title={t('studio.preview-title')} close={close} wide>
      {typeof views === 'string' && (
        <p class="trouble" role="alert">
          {views}
        </p>
      )}
      {typeof views === 'object' && (
        <div class="previews">
          <section>
            <h3>{t('studio.playground')}</h3>
            <Playground html={views.playground} />
          </section>
          <section class="slack">
            <h3>Slack</h3>
            {views.slack.map((block, at) => (
              <Block key={at} block={block} />
            ))}
          </section>
          <section class="discord">
            <h3>Discord</h3>
            {views.discord.map((component, at) => (
              <Component key={at} component={component} />
            ))}
          </section>
        </div>
      )}
    </Dialogue>
  )
}

/** The playground's own HTML with its own style, in a frame without scripts. */
function Playground({ html }: { html: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const page = `<!doctype html><html lang="${language}"><link rel="stylesheet" href="/studio/assets/playground.css"><style>body{display:block;height:auto;padding:2px;background:var(--card)}*{pointer-events:none}</style><body>${html}`
  const fit = () => {
    const height = frame.current?.contentDocument?.documentElement.scrollHeight
    if (frame.current && height) frame.current.style.height = `${height + 4}px`
  }
  return <iframe ref={frame} title={t('studio.playground')} sandbox="allow-same-origin" srcdoc={page} onLoad={fit} />
}

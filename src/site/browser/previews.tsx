import { Fragment, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { api, type DiscordComponent, type Previews, type SlackBlock } from './api.ts'
import { Dialogue } from './dialogue.tsx'
import { previewed } from './entries.ts'
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

/** The blocks of Block Kit that questions are made of. */
function Block({ block }: { block: SlackBlock }): JSX.Element | null {
  switch (block.type) {
    case 'header':
      return <h4>{block.text.text}</h4>
    case 'section':
      return <p>{block.text ? <Marks text={block.text.text} dialect="slack" /> : null}</p>
    case 'context':
      return (
        <p class="quiet">
          {block.elements.map((element: SlackBlock, at: number) => (
            <Marks key={`${at}`} text={element.text} dialect="slack" />
          ))}
        </p>
      )
    case 'actions':
      return (
        <div class="buttons">
          {block.elements.map((element: SlackBlock, at: number) => (
            <SlackElement key={`${at}`} element={element} />
          ))}
        </div>
      )
    case 'image':
      return <p class="quiet">{block.alt_text}</p>
    default:
      return null
  }
}

function SlackElement({ element }: { element: SlackBlock }): JSX.Element {
  if (element.type === 'button') return <span class={`chip ${element.style ?? ''}`}>{element.text.text}</span>
  return (
    <Options
      labels={element.options.map((option: SlackBlock) => option.text.text)}
      boxes={element.type === 'checkboxes'}
    />
  )
}

function Options({ labels, boxes }: { labels: string[]; boxes: boolean }) {
  return (
    <ul class={boxes ? 'options boxes' : 'options'}>
      {labels.map(label => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  )
}

/** Types of Discord's components: https://discord.com/developers/docs/components/reference */
const DISCORD = { row: 1, button: 2, select: 3, section: 9, text: 10, separator: 14, container: 17 }
const BUTTONS = ['', 'primary', '', 'good', 'danger']

function Component({ component }: { component: DiscordComponent }): JSX.Element | null {
  const all = (each: DiscordComponent[]) => each.map((one, at) => <Component key={`${at}`} component={one} />)
  switch (component.type) {
    case DISCORD.container:
      return (
        <div
          class="container"
          style={{ borderColor: `#${(component.accent_color ?? 0).toString(16).padStart(6, '0')}` }}
        >
          {all(component.components)}
        </div>
      )
    case DISCORD.text:
      return <DiscordText content={component.content} />
    case DISCORD.row:
      return <div class="buttons">{all(component.components)}</div>
    case DISCORD.button:
      return <span class={`chip ${BUTTONS[component.style] ?? ''}`}>{component.label}</span>
    case DISCORD.select:
      return (
        <Options
          labels={component.options.map((option: DiscordComponent) => option.label)}
          boxes={component.max_values > 1}
        />
      )
    case DISCORD.section:
      return (
        <div class="section">
          <div>{all(component.components)}</div>
          <Component component={component.accessory} />
        </div>
      )
    case DISCORD.separator:
      return <hr />
    default:
      return null
  }
}

function DiscordText({ content }: { content: string }) {
  const heading = /^#{1,3} (.*)$/s.exec(content)
  if (heading)
    return (
      <h4>
        <Marks text={heading[1] ?? ''} dialect="discord" />
      </h4>
    )
  const isQuiet = content.startsWith('-# ')
  return (
    <p class={isQuiet ? 'quiet' : ''}>
      <Marks text={content.replace(/^-# /gm, '')} dialect="discord" />
    </p>
  )
}

const SLACK_MARKS =
  /```\n?([\s\S]+?)\n?```|`([^`\n]+)`|\*([^*\n]+)\*|_([^_\n]+)_|~([^~\n]+)~|<([^|>]+)\|([^>]+)>|\\(?!)|\u200b/
const DISCORD_MARKS =
  /```\w*\n?([\s\S]+?)\n?```|`([^`\n]+)`|\*\*((?:\\.|[^*\n])+)\*\*|\*((?:\\.|[^*\n])+)\*|~~((?:\\.|[^~\n])+)~~|\[((?:\\.|[^\]\n])+)\]\(<([^>]+)>\)|\\(.)|\u200b/

/** Text with the marks of a platform as that platform draws them. */
function Marks({ text, dialect }: { text: string; dialect: 'slack' | 'discord' }): JSX.Element {
  const found = (dialect === 'slack' ? SLACK_MARKS : DISCORD_MARKS).exec(text)
  if (!found) return <>{plain(text, dialect)}</>
  const [whole, block, code, strong, emphasis, strike, first, second, escaped] = found
  const label = dialect === 'slack' ? second : first
  const inner = (marked: string) => <Marks text={marked} dialect={dialect} />
  return (
    <Fragment>
      {plain(text.slice(0, found.index), dialect)}
      {block !== undefined && (
        <pre>
          <code>{plain(block, dialect)}</code>
        </pre>
      )}
      {code !== undefined && <code>{plain(code, dialect)}</code>}
      {strong !== undefined && <strong>{inner(strong)}</strong>}
      {emphasis !== undefined && <em>{inner(emphasis)}</em>}
      {strike !== undefined && <del>{inner(strike)}</del>}
      {label !== undefined && <u>{inner(label)}</u>}
      {escaped}
      <Marks text={text.slice(found.index + whole.length)} dialect={dialect} />
    </Fragment>
  )
}

function plain(text: string, dialect: 'slack' | 'discord'): JSX.Element[] {
  const read =
    dialect === 'slack' ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') : text
  return read.split('\n').map((line, at) => (
    <Fragment key={`${at}`}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
}

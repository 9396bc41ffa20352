import type { JSX } from 'preact'
import type { DiscordComponent } from './api.ts'
import { Marks } from './platform-marks.tsx'
import { Options } from './preview-options.tsx'

/** Types of Discord's components: https://discord.com/developers/docs/components/reference */
const DISCORD = { row: 1, button: 2, select: 3, section: 9, text: 10, separator: 14, container: 17 }
const BUTTONS = ['', 'primary', '', 'good', 'danger']

/** The components that questions are made of. */
export function Component({ component }: { component: DiscordComponent }): JSX.Element | null {
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

import type { JSX } from 'preact'
import type { SlackBlock } from './api.ts'
import { Marks } from './platform-marks.tsx'
import { Options } from './preview-options.tsx'

/** The blocks of Block Kit that questions are made of. */
export function Block({ block }: { block: SlackBlock }): JSX.Element | null {
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

import { Fragment } from 'preact'

const CODE_BLOCK = /```[^\n]*\n([\s\S]*?)\n?```/
const MARKS = /`([^`\n]+)`|\*\*(.+?)\*\*|\*(?!\s)([^*\n]+?)\*|~~(.+?)~~|\\([\\`*_[\]<>|~#+.()!-])/

/** The common marks of Markdown as they look; all else reads as it is written, and HTML is text. */
export function Inline({ markdown }: { markdown: string }) {
  const block = CODE_BLOCK.exec(markdown)
  if (block)
    return (
      <>
        <Inline markdown={markdown.slice(0, block.index).trimEnd()} />
        <pre>
          <code>{block[1]}</code>
        </pre>
        <Inline markdown={markdown.slice(block.index + block[0].length).trimStart()} />
      </>
    )
  return (
    <>
      {markdown.split('\n').map((line, at) => (
        <Line key={`${at} ${line}`} line={line} first={at === 0} />
      ))}
    </>
  )
}

function Line({ line, first }: { line: string; first: boolean }) {
  return (
    <Fragment>
      {!first && <br />}
      <Marked text={line} />
    </Fragment>
  )
}

function Marked({ text }: { text: string }) {
  const found = MARKS.exec(text)
  if (!found) return <>{text}</>
  const [whole, code, strong, emphasis, strike, escaped] = found
  return (
    <>
      {text.slice(0, found.index)}
      {code !== undefined && <code>{code}</code>}
      {strong !== undefined && (
        <strong>
          <Marked text={strong} />
        </strong>
      )}
      {emphasis !== undefined && (
        <em>
          <Marked text={emphasis} />
        </em>
      )}
      {strike !== undefined && (
        <del>
          <Marked text={strike} />
        </del>
      )}
      {escaped}
      <Marked text={text.slice(found.index + whole.length)} />
    </>
  )
}

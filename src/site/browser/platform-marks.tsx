import { Fragment, type JSX } from 'preact'

const SLACK_MARKS =
  /```\n?([\s\S]+?)\n?```|`([^`\n]+)`|\*([^*\n]+)\*|_([^_\n]+)_|~([^~\n]+)~|<([^|>]+)\|([^>]+)>|\\(?!)|\u200b/
const DISCORD_MARKS =
  /```\w*\n?([\s\S]+?)\n?```|`([^`\n]+)`|\*\*((?:\\.|[^*\n])+)\*\*|\*((?:\\.|[^*\n])+)\*|~~((?:\\.|[^~\n])+)~~|\[((?:\\.|[^\]\n])+)\]\(<([^>]+)>\)|\\(.)|\u200b/

/** Text with the marks of a platform as that platform draws them. */
export function Marks({ text, dialect }: { text: string; dialect: 'slack' | 'discord' }): JSX.Element {
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

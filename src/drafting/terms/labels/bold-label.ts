import type { Label } from './label.ts'
import { plainLabel } from './plain-label.ts'

/** "**Producers** or autotrophs that …", "**밀물** 또는 들물은 …": another name right behind the bold one. */
const OR_ALSO =
  /^(\*\*[^*()]{2,40})\*\*,?\s(?:or|also (?:called|known as)|a\.?k\.?a\.?|또는|혹은)\s(?:an?\s|the\s)?((?:\p{L}|[가-힣])[\p{L}-]{2,}?(?:\s\p{Ll}[\p{L}-]+)?),?(?=\s(?:\(|that|which|who|are|is|were|was|via|by|make|use|eat)|(?:은|는|이란|란)\s|[:：]|\s[-–—]\s)/u

/** A line that begins with a name in bold. */
export function boldLabel(raw: string): Label | undefined {
  const also = raw.startsWith('**') ? OR_ALSO.exec(raw) : null
  if (!also) return boldLabelOf(raw)
  const rest = raw
    .slice(also[0].length)
    .trim()
    .replace(/^(?:that|which|who)\s/, '')
  // A remark in brackets behind both names is no part of either.
  const label = boldLabelOf(`${also[1]}**${rest.startsWith('(') ? ' — ' : ' '}${rest}`)
  return label ? { ...label, name: `${label.name} (${also[2]})`, also: true } : undefined
}

function boldLabelOf(text: string): Label | undefined {
  const bold = /^["“'‘]?\*\*([^*]{1,80})\*\*(?!['’]s\s)["”'’]?(\s?\([^()]{1,80}\))?\s*(.*)$/.exec(text)
  if (!bold) return undefined
  const [, name = '', bracket = '', rest = ''] = bold
  const inner = plainLabel(name)
  if (inner && rest === '') return inner
  const marked = /^(?:[:：.]|\|(?=\s)|[-–—―]{1,2}(?=\s)|→|⇒|->|=>|=(?=\s)|,\s(?=(?:a|an|the|which)\s))\s*(.*)$/.exec(
    rest,
  )
  return { name: `${name.replace(/\s*[:：.–—-]+$/, '')}${bracket}`, rest: (marked?.[1] ?? rest).trim(), mark: 'bold' }
}

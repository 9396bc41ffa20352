import { useRef } from 'preact/hooks'
import { draft } from './state.ts'

/** Terms of the draft, some of them chosen. */
export function Picks({
  label,
  chosen,
  without,
  change,
}: {
  label: string
  chosen: string[]
  without?: string
  change: (slugs: string[]) => void
}) {
  const terms = (draft.value?.terms ?? []).filter(term => !term.off || chosen.includes(term.slug))
  const others = terms.filter(term => term.slug !== without && !chosen.includes(term.slug))
  const nameOf = (slug: string) => terms.find(term => term.slug === slug)?.name || slug
  const more = useRef<HTMLSelectElement>(null)
  return (
    <fieldset class="picks">
      <legend>{label}</legend>
      {chosen.map(slug => (
        <button
          type="button"
          class="pick"
          key={slug}
          onClick={() => {
            more.current?.focus()
            change(chosen.filter(each => each !== slug))
          }}
        >
          {nameOf(slug)} ✕
        </button>
      ))}
      <select
        ref={more}
        value=""
        aria-label={label}
        onChange={event => {
          if (event.currentTarget.value !== '') change([...chosen, event.currentTarget.value])
        }}
      >
        <option value="">＋</option>
        {others.map(term => (
          <option key={term.slug} value={term.slug}>
            {term.name || '–'}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

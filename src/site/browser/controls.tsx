import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from './texts.ts'

/** A button with a sign, whose name is told and shown on hover. */
export function Sign({
  sign,
  name,
  press,
  pressed,
}: {
  sign: string
  name: string
  press: () => void
  pressed?: boolean
}) {
  return (
    <button type="button" class="sign" title={name} aria-label={name} aria-pressed={pressed} onClick={press}>
      {sign}
    </button>
  )
}

/** A text field that grows with what is in it. */
export function Text({
  label,
  value,
  change,
  rows = 1,
  focus = false,
}: {
  label: string
  value: string
  change: (value: string) => void
  rows?: number
  focus?: boolean
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [value])
  useLayoutEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  return (
    <label class="field">
      <span>{label}</span>
      <textarea ref={field} rows={rows} value={value} onInput={event => change(event.currentTarget.value)} />
    </label>
  )
}

/** A dialogue over the page; Escape closes it, and the focus goes back to where it was, also where another takes its place. */
export function Dialogue({
  title,
  close,
  children,
  wide = false,
}: {
  title: string
  close: () => void
  children: ComponentChildren
  wide?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isThere = useRef(true)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => {
      isThere.current = false
      shown?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={wide ? 'wide' : ''}
      onClose={() => isThere.current && close()}
      aria-labelledby="dialogue-title"
    >
      <header>
        <h2 id="dialogue-title">{title}</h2>
        <Sign sign="✕" name={t('studio.close')} press={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  )
}

/** A sentence about what went wrong, brought into sight wherever on the page that was. */
export function Trouble({ text }: { text: string }) {
  const said = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => said.current?.scrollIntoView({ block: 'nearest' }), [text])
  return (
    <p ref={said} class="trouble" role="alert">
      {text}
    </p>
  )
}

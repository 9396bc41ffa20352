import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
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
  useEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [value])
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  return (
    <label class="field">
      <span>{label}</span>
      <textarea ref={field} rows={rows} value={value} onInput={event => change(event.currentTarget.value)} />
    </label>
  )
}

/** A dialogue over the page; Escape closes it. */
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
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class={wide ? 'wide' : ''} onClose={close} aria-labelledby="dialogue-title">
      <header>
        <h2 id="dialogue-title">{title}</h2>
        <Sign sign="✕" name={t('studio.close')} press={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  )
}

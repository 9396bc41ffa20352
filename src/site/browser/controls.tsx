import { useLayoutEffect, useRef } from 'preact/hooks'

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

/** A button that lets a file be chosen, the same one again, too. */
export function FileButton({
  label,
  accept,
  take,
}: {
  label: string
  accept: string
  take: (file: File | undefined) => void
}) {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        accept={accept}
        onChange={event => {
          take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** A text field that grows with what is in it. */
export function Text({
  label,
  value,
  change,
  rows = 1,
  focus = false,
  lang,
}: {
  label: string
  value: string
  /** Of what is written in it; that of the page where absent. */
  lang?: string | undefined
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
      <textarea
        ref={field}
        lang={lang}
        rows={rows}
        value={value}
        onInput={event => change(event.currentTarget.value)}
      />
    </label>
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

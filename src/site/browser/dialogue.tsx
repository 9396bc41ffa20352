import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Sign } from './controls.tsx'
import { t } from './texts.ts'

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

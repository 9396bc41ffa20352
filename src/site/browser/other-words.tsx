import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { otherLanguage } from '../../domain/course.ts'
import { draft } from './state.ts'
import { t } from './texts.ts'

/** The language of what stands in the open draft, for whoever reads it aloud. */
export const langOfDraft = () => draft.value?.language

/** Which language the open draft is not in, for the catalogue. */
export const otherOfDraft = () => ({ language: otherLanguage(draft.value?.language ?? 'en') })

/** The fields of what is written in the other language, or a button that begins them. Emptied, it is published no longer. */
export function OtherWords({ children, begin }: { children: ComponentChildren; begin: () => void }) {
  const set = useRef<HTMLFieldSetElement>(null)
  const isBegun = useRef(false)
  useLayoutEffect(() => {
    if (isBegun.current) set.current?.querySelector('textarea')?.focus()
    isBegun.current = false
  }, [children])
  if (children)
    return (
      <fieldset class="other" ref={set}>
        <legend>{t('studio.field.other', otherOfDraft())}</legend>
        {children}
      </fieldset>
    )
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        isBegun.current = true
        begin()
      }}
    >
      ＋ {t('studio.field.other', otherOfDraft())}
    </button>
  )
}

import type { Published } from './api.ts'
import { draft, session } from './state.ts'
import { sayDay, t } from './texts.ts'

/** When members get a chapter. */
export type Start = 'now' | 'monday' | 'later'

/** Which course the chapter goes into: the group's own, if it has one, or one that is to be made. */
export function Where({
  preview,
  alone,
  setAlone,
  courseTitle,
  setCourseTitle,
}: {
  preview: Published | undefined
  alone: boolean
  setAlone: (alone: boolean) => void
  courseTitle: string
  setCourseTitle: (title: string) => void
}) {
  const { own, course } = session.value ?? {}
  return (
    <fieldset>
      <legend>{t('studio.where')}</legend>
      {own ? (
        <p>{t('studio.where-own', { number: preview?.chapter.number ?? '…' })}</p>
      ) : (
        <>
          <Option
            name="where"
            label={t('studio.where-extend', { title: course?.title ?? '' })}
            hint={t('studio.where-extend-hint')}
            chosen={!alone}
            choose={() => setAlone(false)}
          />
          <Option name="where" label={t('studio.where-alone')} chosen={alone} choose={() => setAlone(true)} />
          {alone && (
            <label class="field">
              <span>{t('studio.where-alone-title')}</span>
              <input
                type="text"
                value={courseTitle}
                placeholder={draft.value?.title}
                onInput={event => setCourseTitle(event.currentTarget.value)}
              />
            </label>
          )}
        </>
      )}
    </fieldset>
  )
}

/** @param isAgain whether the course has the chapter already, and may keep its place */
export function When({
  preview,
  isAgain,
  start,
  setStart,
}: {
  preview: Published | undefined
  isAgain: boolean
  start: Start
  setStart: (start: Start) => void
}) {
  return (
    <fieldset>
      <legend>{t('studio.when')}</legend>
      {(['monday', 'now', 'later'] as const).map(each => (
        <Option
          key={each}
          name="when"
          label={
            each === 'later' && isAgain
              ? t('studio.start.stay')
              : t(`studio.start.${each}`, { day: preview ? sayDay(preview.monday) : '…' })
          }
          {...(!(each === 'later' && isAgain) && {
            hint: `${t(`studio.start.${each}-hint`)} ${sayPassed(preview, each)}`,
          })}
          chosen={start === each}
          choose={() => setStart(each)}
        />
      ))}
    </fieldset>
  )
}

/** Which chapters the group does not come to any more. */
function sayPassed(preview: Published | undefined, start: Start): string {
  const numbers = start === 'later' ? [] : (preview?.passesOver[start] ?? [])
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  const isRange = numbers.length > 2 && last - first === numbers.length - 1
  const list = isRange ? `${first}–${last}` : numbers.join(', ')
  return numbers.length === 0 ? '' : t('studio.start.passes', { count: numbers.length, list })
}

function Option({
  name,
  label,
  hint,
  chosen,
  choose,
}: {
  name: string
  label: string
  hint?: string
  chosen: boolean
  choose: () => void
}) {
  return (
    <label class="option">
      <input type="radio" name={name} checked={chosen} onChange={choose} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
}

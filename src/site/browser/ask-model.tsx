import { signal } from '@preact/signals'
import { takeProposals } from '../../drafting/model/accept.ts'
import { TASKS, type Task } from '../../drafting/model/drafting-model.ts'
import { api } from './api.ts'
import { edit } from './edit-draft.ts'
import { otherOfDraft } from './other-words.tsx'
import { flush } from './saving.ts'
import { kept, noteGone, session } from './state.ts'
import { t } from './texts.ts'

/** What it is being asked for. */
const asking = signal<Task | undefined>(undefined)
/** What the model did, in a line, and for which draft. */
const said = signal<{ id: string; text: string } | undefined>(undefined)

/** Asks the group's own model, where there is one and there are notes; meanwhile the draft can be worked on. */
export function AskModel() {
  if (!session.value?.model || kept.value?.lines.length === 0) return null
  return (
    <>
      {TASKS.filter(task => asking.value === undefined || asking.value === task).map(task => (
        <button
          key={task}
          type="button"
          class="small"
          disabled={asking.value !== undefined}
          onClick={() => void ask(task)}
        >
          ✦ {t(asking.value ? 'studio.model-asking' : `studio.model-ask-${task}`, otherOfDraft())}
        </button>
      ))}
    </>
  )
}

export function ModelSaid() {
  return said.value && said.value.id === kept.value?.id ? (
    <p class="hint" role="status">
      {said.value.text}
    </p>
  ) : null
}

async function ask(task: Task): Promise<void> {
  asking.value = task
  said.value = undefined
  const id = kept.value?.id ?? ''
  try {
    await flush()
    const { draft, said: text } = await api.better(id, task)
    // Another draft may be open by now.
    if (kept.value?.id === id) edit(of => takeProposals(of, draft))
    said.value = { id, text }
  } catch (error) {
    noteGone(id, error)
    said.value = { id, text: (error as Error).message }
  } finally {
    asking.value = undefined
  }
}

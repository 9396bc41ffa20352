/** The channel as the server renders it for a viewer. */
export interface View {
  clock: string
  next: { label: string; at: string } | null
  messages: { id: number; version: string; day: string; html: string }[]
}

export type Values = Record<string, string | string[]>

export async function fetchView(viewer: string): Promise<View> {
  return (await fetch(`/playground/view?viewer=${encodeURIComponent(viewer)}`)).json()
}

export async function fetchCompletions(text: string): Promise<string[]> {
  return fetch(`/playground/completions?text=${encodeURIComponent(text)}`)
    .then(response => response.json())
    .catch(() => [])
}

/**
 * Posts to the JSON API; a refusal is shown as it is worded there.
 * @returns `unreachable` where no answer came, so that nothing typed may be forgotten
 */
export async function post(
  call: 'commands' | 'actions' | 'clock',
  body: unknown,
): Promise<'done' | 'refused' | 'unreachable'> {
  const response = await fetch(`/playground/api/${call}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  return response ? tellRefusal(response) : 'unreachable'
}

/** Brings notes: a file by its name, or a text. */
export async function bringNotes(viewer: string, notes: Blob | string, name?: string): Promise<void> {
  const about = new URLSearchParams({ viewer, ...(name && { name }) })
  const response = await fetch(`/playground/api/notes?${about}`, { method: 'POST', body: notes }).catch(() => undefined)
  showUnsent(response === undefined)
  if (response) await tellRefusal(response)
}

async function tellRefusal(response: Response): Promise<'done' | 'refused'> {
  if (response.ok) return 'done'
  alert((await response.json().catch(() => undefined))?.error?.message ?? response.statusText)
  return 'refused'
}

/** Says that what was done did not get through, or takes that back. */
export function showUnsent(unsent: boolean): void {
  const said = document.getElementById('unsent')
  if (said) said.hidden = !unsent
}

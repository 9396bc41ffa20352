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
  return (await fetch(`/playground/completions?text=${encodeURIComponent(text)}`)).json()
}

/** Posts to the JSON API; a refusal is shown as it is worded there. */
export async function post(call: 'commands' | 'actions' | 'clock', body: unknown): Promise<void> {
  const response = await fetch(`/playground/api/${call}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await tellRefusal(response)
}

/** Brings notes: a file by its name, or a text. */
export async function bringNotes(viewer: string, notes: Blob | string, name?: string): Promise<void> {
  const about = new URLSearchParams({ viewer, ...(name && { name }) })
  await tellRefusal(await fetch(`/playground/api/notes?${about}`, { method: 'POST', body: notes }))
}

async function tellRefusal(response: Response): Promise<void> {
  if (!response.ok) alert((await response.json().catch(() => undefined))?.error?.message ?? response.statusText)
}

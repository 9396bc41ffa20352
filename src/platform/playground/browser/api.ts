/** The channel as the server renders it for a viewer. */
export interface View {
  clock: string
  next: { label: string; at: string } | null
  messages: { id: number; version: string; day: string; html: string }[]
}

export type Values = Record<string, string | string[]>

/** A look at the channel that brings nothing for so long is given up: while it is under way there is no other. */
const LONGEST_LOOK_MS = 10_000

/** @throws where there is no answer in time, or none that is a channel */
export async function fetchView(viewer: string): Promise<View> {
  const signal = AbortSignal.timeout(LONGEST_LOOK_MS)
  const response = await fetch(`/playground/view?viewer=${encodeURIComponent(viewer)}`, { signal })
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}

export async function fetchCompletions(text: string): Promise<string[]> {
  return fetch(`/playground/completions?text=${encodeURIComponent(text)}`)
    .then(response => (response.ok ? response.json() : []))
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
  showUnsent(response === undefined || (await tellRefusal(response)) === 'unreachable')
}

/** What somebody was faster with, as in another tab: what the page shows next says it. */
const OVERTAKEN = ['unknown_message', 'clock_backwards']

/** What has no words of the bot's is a proxy's: the bot behind it is away. */
async function tellRefusal(response: Response): Promise<'done' | 'refused' | 'unreachable'> {
  if (response.ok) return 'done'
  const error: { code: string; message: string } | undefined = (await response.json().catch(() => undefined))?.error
  if (error?.message === undefined) return 'unreachable'
  if (!OVERTAKEN.includes(error.code)) alert(inWords(error))
  return 'refused'
}

/** A refusal in the language of the page, where it has words for it; those of the API are for scripts. */
function inWords({ code, message }: { code: string; message: string }): string {
  const all: Record<string, string> = JSON.parse(document.body.dataset.refused ?? '{}')
  return all[code] ?? (all.other ?? '{reason}').replace('{reason}', () => message)
}

/** Says that what was done did not get through, or takes that back. */
export function showUnsent(unsent: boolean): void {
  const said = document.getElementById('unsent')
  if (said) said.hidden = !unsent
}

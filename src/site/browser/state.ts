import { computed, signal } from '@preact/signals'
import type { Draft } from '../../drafting/draft.ts'
import { api, type Kept, type Refused, type Session } from './api.ts'

export const session = signal<Session | undefined>(undefined)
/** The draft that is open, as the server last had it; its own `draft` is older than `draft` while something is unsaved. */
export const kept = signal<Kept | undefined>(undefined)
export const draft = signal<Draft | undefined>(undefined)
/** Which draft is open. */
export const openId = computed(() => kept.value?.id)
/** The last change of the open draft that was made here. */
export const changed = signal<{ before: Draft; after: Draft } | undefined>(undefined)
export const saving = signal<'saved' | 'waiting' | 'saving'>('saved')
/** What another host saved over the revision that was read here. */
export const conflict = signal<Kept | undefined>(undefined)
/** Whether the open draft was deleted meanwhile, in another tab or by another host. */
export const isGone = signal(false)
/** Slug of the entry whose fields are open: a new one gets its slug of all its words, and not of the first. */
export const writing = signal<string | undefined>(undefined)
/** Slug of the question of the open draft that the address names. */
export const wanted = signal<string | undefined>(undefined)
/** A sentence for the host that something went wrong. */
export const trouble = signal('')

/** Notes where a call about a draft says that there is none: where it is open still, it can be kept as a new one. */
export function noteGone(id: string | undefined, error: unknown): void {
  if ((error as Refused).code === 'gone' && id !== undefined && id === openId.value) isGone.value = true
}

export async function refreshSession(): Promise<void> {
  session.value = await api.session()
}

/** Whether the study's course has the chapter that a draft was published as: it may have gone back to before that. */
export const isPublished = (chapterSlug: string | null): boolean =>
  chapterSlug !== null && session.value?.own?.chapters.includes(chapterSlug) === true

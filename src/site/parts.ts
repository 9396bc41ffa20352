import type { Card } from '../domain/card.ts'
import type { Draft } from '../drafting/draft.ts'
import type { DraftInfo, KeptDraft } from '../drafting/kept-draft.ts'
import type { BetterDraft, Meanwhile } from '../drafting/model/better-draft.ts'
import type { Notes } from '../drafting/notes.ts'
import type { Place } from '../study/ports.ts'
import type { WritingPorts } from '../study/writing/ports.ts'

/** Who is signed in, to which study. */
export interface SignedIn {
  studyId: string
  memberId: string
}

/** Why a link does not sign in. */
export type LinkProblem = 'unknown' | 'used' | 'late'

/** Links that sign in, and the sessions that they open; of secrets only digests are kept. */
export interface SignIns {
  addLink(link: SignedIn & { tokenHash: string; draftId?: string; expiresAt: Date }): Promise<void>
  /** Looks at a link and leaves it as it is. */
  peekLink(tokenHash: string, now: Date): Promise<LinkProblem | { studyId: string }>
  useLink(
    tokenHash: string,
    session: { idHash: string; expiresAt: Date },
    now: Date,
  ): Promise<(SignedIn & { draftId: string | null }) | LinkProblem>
  /** The draft that a link leads to, also one that was used. */
  draftOf(tokenHash: string): Promise<string | null>
  openSession(session: SignedIn & { idHash: string; expiresAt: Date }): Promise<void>
  /** Whose session it is; none where the member is no host of the study any more. */
  session(idHash: string, now: Date): Promise<(SignedIn & { name: string }) | undefined>
  closeSession(idHash: string): Promise<void>
}

/** Drafts, of one study at a time, so that none gets at another's. */
export interface Drafts {
  add(studyId: string, content: { notes: Notes; draft: Draft }, memberId: string, at: Date): Promise<string>
  list(studyId: string): Promise<DraftInfo[]>
  get(studyId: string, id: string): Promise<KeptDraft | undefined>
  /** @throws {Overtaken} when another has saved since the revision that was read */
  save(
    studyId: string,
    read: { id: string; revision: number },
    content: { notes?: Notes; draft: Draft },
    memberId: string,
    at: Date,
  ): Promise<number>
  /** Slugs of the chapters that the study's other drafts were published as. */
  chaptersOfOthers(studyId: string, id: string): Promise<string[]>
  published(studyId: string, id: string, chapterSlug: string): Promise<void>
  remove(studyId: string, id: string): Promise<void>
}

/** A card as each platform shows it, without asking any of them. */
export interface CardViews {
  /** HTML. */
  playground(card: Card): string
  /** Block Kit. */
  slack(card: Card): Promise<unknown[]>
  /** Components V2. */
  discord(card: Card): Promise<unknown[]>
}

/** What the site is built from; `main.ts` hands it in. */
export interface SiteParts {
  ports: WritingPorts
  signIns: SignIns
  drafts: Drafts
  views: CardViews
  /** The group's own model, if it has one: what it proposes for a draft, and a line on what it did; the signal calls it off, and notes may be edited while it is asked. */
  better: ((draft: Draft, notes: Notes, meanwhile: Required<Meanwhile>) => Promise<BetterDraft>) | undefined
  /** Where the bot is reached from outside, if it is. */
  publicUrl: string | undefined
  /** The playground's channel, where whoever comes is a host; undefined while it is off. */
  playground: Place | undefined
}

/** A host at the page. */
export interface Visitor extends SignedIn {
  name: string
}

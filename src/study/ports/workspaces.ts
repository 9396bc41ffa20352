import type { Place, PlatformName } from './places.ts'

/** The workspaces that have the app, and those that it was removed from. */
export interface Workspaces {
  /** The app was removed: what is kept stays for thirty days. */
  removed(workspace: Pick<Place, 'platform' | 'workspace'>, at: Date): Promise<void>
  /** The app is there. @returns since when it had been removed; undefined where it had not */
  returned(workspace: Pick<Place, 'platform' | 'workspace'>): Promise<Date | undefined>
  /** Ids of those that it was removed from, and not known to be back in. */
  away(platform: PlatformName): Promise<string[]>
  /** Deletes all of the workspaces that it was removed from before an instant. @returns how many there were */
  deleteRemoved(before: Date): Promise<number>
}

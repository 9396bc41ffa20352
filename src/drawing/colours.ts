import type { Theme } from '../domain/study-calendar.ts'

/** What a calendar is drawn in. */
export interface Colours {
  ground: string
  edge: string
  text: string
  quiet: string
  tile: string
  /** From no answer to many. */
  levels: readonly [string, string, string, string, string]
  /** Around today. */
  today: string
}

export const COLOURS: Record<Theme, Colours> = {
  light: {
    ground: '#ffffff',
    edge: '#e3e6ee',
    text: '#1d2433',
    quiet: '#667085',
    tile: '#f5f6fb',
    levels: ['#eceef4', '#c9d4fd', '#93a8fb', '#5b77f0', '#3047b8'],
    today: '#1d2433',
  },
  dark: {
    ground: '#1e2128',
    edge: '#323743',
    text: '#eef0f5',
    quiet: '#a2a9b8',
    tile: '#272b34',
    levels: ['#2d323d', '#38468a', '#5068d4', '#7f97fb', '#c2cefe'],
    today: '#eef0f5',
  },
}

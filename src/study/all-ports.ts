import type { AskingPorts } from './asking/ports.ts'

/** What all subjects together ask of the world; `main.ts` hands in the real ones, and adapters pass them on. */
export type AllPorts = AskingPorts

import type { AskingPorts } from './asking/ports.ts'
import type { Studio, WritingPorts } from './writing/ports.ts'

/** What all subjects together ask of the world; `main.ts` hands in the real ones, and adapters pass them on. */
export interface AllPorts extends AskingPorts, WritingPorts {
  studio: Studio
}

import type { AskingPorts } from './asking/ports.ts'
import type { HostingPorts } from './hosting/show-report.ts'
import type { Pictures } from './ports.ts'
import type { PrivacyPorts } from './privacy/ports.ts'
import type { ReviewingPorts } from './reviewing/ports.ts'
import type { Studio, WritingPorts } from './writing/ports.ts'

/** What all subjects together ask of the world; `main.ts` hands in the real ones, and adapters pass them on. */
export interface AllPorts extends AskingPorts, HostingPorts, PrivacyPorts, ReviewingPorts, WritingPorts {
  answers: AskingPorts['answers']
  studio: Studio
  pictures: Pictures
}

// Property tests look at the same examples on every machine, so that the gate fails by a change and not by chance. SEED=random
// looks at others, as the nightly workflow does; a failure names its seed.
import fc from 'fast-check'
import { examples } from './examples.ts'

const given = process.env.SEED ?? '1'
fc.configureGlobal({ ...examples(100), ...(given === 'random' ? {} : { seed: Number(given) }) })

export { fc }

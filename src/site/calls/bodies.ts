import express from 'express'
import { z } from 'zod'

/** The largest file taken, in megabytes: a package of cards with its pictures. */
const MOST_MB = 64
const JSON_MB = 24

export const jsonBody = express.json({ limit: `${JSON_MB}mb` })
export const rawBody = express.raw({ type: () => true, limit: `${MOST_MB}mb` })

/** Which version of a draft the page has. The next one has to fit into a column, too. */
export const Revision = z
  .int()
  .positive()
  .max(2 ** 31 - 2)

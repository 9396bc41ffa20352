import express from 'express'

/** The largest file taken, in megabytes: a package of cards with its pictures. */
const MOST_MB = 64
const JSON_MB = 24

export const jsonBody = express.json({ limit: `${JSON_MB}mb` })
export const rawBody = express.raw({ type: () => true, limit: `${MOST_MB}mb` })

import { squash as squashText } from '../domain/normalise.ts'
import { remembered } from './remembered.ts'

/** `squash`, once for each text of a draft. */
export const squash = remembered(squashText)

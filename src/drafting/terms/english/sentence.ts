import { remembered } from '../../remembered.ts'
import { apposed } from './apposed.ts'
import { readBroughtUp } from './brought-up.ts'
import { readCalled } from './called.ts'
import { readClauses } from './clause.ts'
import { coined, describedAs, holding, processOf } from './coined.ts'
import { readContrast } from './contrast.ts'
import { readDoing } from './doing.ts'
import { readEvent } from './event.ts'
import { readMeant } from './meant.ts'
import { readNamedLaw } from './named-law.ts'
import { readOwnKind } from './own-kind.ts'
import { readQuoted } from './quoted.ts'
import { readRelative } from './relative.ts'
import { readReversed } from './reversed.ts'
import type { Said } from './said.ts'
import { readSetOff } from './set-off.ts'
import { readSign } from './sign.ts'
import { OPENING, subjectOf } from './subject.ts'
import { withoutAside, withoutQuotes } from './subject-name.ts'

/**
 * "A mutex is a lock that …", "Osmosis refers to …", "… is called osmosis".
 * @param isKnown whether a name stands out in the notes: in bold, as a heading, or again and again
 */
export function readEnglishSentence(sentence: string, isKnown: (name: string) => boolean): Said[] {
  const said = subjectOf(sentence, isKnown)
  const called = readCalled(sentence, isKnown)
  return [
    said,
    called,
    ...coined(sentence),
    ...holding(sentence),
    ...describedAs(sentence),
    ...processOf(sentence),
    ...readQuoted(sentence),
    ...readOwnKind(sentence),
    ...readClauses(sentence, isKnown),
    ...readContrast(sentence, isKnown),
    readReversed(sentence, isKnown),
    readNamedLaw(sentence) ?? readBroughtUp(sentence) ?? readBroughtUp(sentence.replace(OPENING, '')),
    said || called
      ? undefined
      : (readSign(sentence) ??
        readMeant(sentence) ??
        readSetOff(sentence) ??
        readEvent(sentence) ??
        apposed(sentence, isKnown) ??
        readRelative(sentence, isKnown) ??
        readDoing(withoutAside(withoutQuotes(sentence.replace(OPENING, ''))), isKnown)),
  ].filter(each => each !== undefined)
}

/** The same, of a sentence by itself. */
export const readEnglishAlone = remembered((sentence: string) => readEnglishSentence(sentence, () => false))

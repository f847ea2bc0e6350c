/** Marks the evidence of each reason in the texts of two activities. Pure. */
import type { Mark } from '../../../shared/synergies/comparison.ts'
import type { EvidenceField, EvidenceSpan } from '../../../shared/synergies/evidence.ts'
import type { Reason } from '../../../shared/synergies/reason.ts'
import { FIELDS } from './features.ts'

export type Marks = Record<EvidenceField, Mark[]>

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

interface Lettered {
  /** The letter of each reason, in their order; null for one without a place in the texts, such as a date. */
  readonly letters: readonly (string | null)[]
  readonly marks: Readonly<Record<EvidenceSpan['side'], Marks>>
}

/** Gives a letter to each reason with a place in a text, and marks it there. A range gets only one mark. */
export function markEvidence(reasons: readonly Reason[]): Lettered {
  const marks = { a: noMarks(), b: noMarks() }
  let used = 0
  const letters = reasons.map((reason) => {
    const letter = LETTERS[used]
    if (letter === undefined || reason.v !== 2) return null
    let found = false
    for (const { side, field, start, end } of reason.spans) {
      const into = marks[side][field]
      if (into.some((other) => start < other.end && other.start < end)) continue
      into.push({ start, end, letter })
      found = true
    }
    if (!found) return null
    used += 1
    return letter
  })
  for (const side of [marks.a, marks.b]) for (const field of FIELDS) side[field].sort((a, b) => a.start - b.start)
  return { letters, marks }
}

const noMarks = (): Marks => ({ title: [], gloss: [], description: [], offers: [], needs: [] })

/** Marks the evidence of each reason in the texts of two activities. Pure. */
import type { EvidenceField, Mark } from '../../../shared/synergies/comparison.ts'
import type { Features } from './features.ts'
import type { Evidence } from './reasons.ts'
import { isSpecialCase } from '../thesaurus/broader.ts'

export type Marks = Record<EvidenceField, Mark[]>

const FIELDS = ['title', 'description', 'offers', 'needs'] as const
/** The evidence is to be found at a glance; every mention of it would cover the text. */
const MAX_IN_A_FIELD = 2

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

interface Lettered {
  /** The letter of each reason, in their order; null for one that stands in no text, such as a date. */
  readonly letters: readonly (string | null)[]
  readonly marks: readonly [Marks, Marks]
}

/** Gives a letter to each reason that can be marked in one text at least, and marks it. */
export function markEvidence(sides: readonly [Features, Features], evidence: readonly Evidence[]): Lettered {
  const marks: [Marks, Marks] = [noMarks(), noMarks()]
  let used = 0
  const letters = evidence.map(({ concepts }) => {
    const letter = LETTERS[used]
    if (letter === undefined || concepts.length === 0) return null
    const found = sides.map((side, at) => mark(side, concepts, letter, marks[at === 0 ? 0 : 1]))
    if (!found.some(Boolean)) return null
    used += 1
    return letter
  })
  for (const side of marks) for (const field of FIELDS) side[field].sort((a, b) => a.start - b.start)
  return { letters, marks }
}

/** Marks text once: a range with a mark gets no other. @returns whether there was anything to mark */
function mark({ mentions }: Features, concepts: readonly string[], letter: string, into: Marks): boolean {
  let found = false
  for (const field of FIELDS) {
    const fitting = mentions[field].filter(({ concept }) =>
      concepts.some((one) => one === concept || isSpecialCase(concept, one)),
    )
    let count = 0
    for (const { start, end } of fitting) {
      if (count === MAX_IN_A_FIELD) break
      if (into[field].some((other) => start < other.end && other.start < end)) continue
      into[field].push({ start, end, letter })
      count += 1
      found = true
    }
  }
  return found
}

const noMarks = (): Marks => ({ title: [], description: [], offers: [], needs: [] })

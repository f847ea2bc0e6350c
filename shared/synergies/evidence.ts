/** The places of a reason's evidence in the texts of two activities. */
import { z } from 'zod'

/** The texts of an activity in which evidence is looked for. */
export const EvidenceField = z.enum(['title', 'gloss', 'description', 'offers', 'needs'])
export type EvidenceField = z.infer<typeof EvidenceField>

/** A range of one text of one of the two activities, in UTF-16 code units. */
export const EvidenceSpan = z.object({
  side: z.enum(['a', 'b']),
  field: EvidenceField,
  start: z.number(),
  end: z.number(),
})
export type EvidenceSpan = z.infer<typeof EvidenceSpan>

/** A *strand* is one of the services of a centre. Planners choose the strands they work in. */
import { z } from 'zod'
import { CentreId } from '../ids.ts'

export const STRANDS = ['awareness', 'helpline', 'hotline', 'youth'] as const
export const Strand = z.enum(STRANDS)
export type Strand = z.infer<typeof Strand>

/** The strands of one person in one centre, in the order of the table; empty while none are chosen. */
export const StrandsInCentre = z.object({ centre: CentreId, strands: z.array(Strand) })
export type StrandsInCentre = z.infer<typeof StrandsInCentre>

/** `GET /api/strands`: one's own. */
export const OwnStrands = z.object({ strands: z.array(StrandsInCentre) })
export type OwnStrands = z.infer<typeof OwnStrands>

/** `PUT /api/centres/<centre>/people/<person>/strands`: one's own, or for leads and coordinators those of a planner. */
export const SetStrands = z
  .object({
    strands: z
      .array(Strand)
      .max(STRANDS.length)
      .transform((chosen) => STRANDS.filter((one) => chosen.includes(one))),
  })
  .strict()

/** The state, the number and the sections of an issue of the Weekly Update. */
import { z } from 'zod'

/**
 * `asked`: a snapshot waits for a second coordinator. `released`: it is sent at its hour, or when somebody sends it. `sent`:
 * sending has begun.
 */
export const UpdateState = z.enum(['draft', 'asked', 'released', 'sent'])
export type UpdateState = z.infer<typeof UpdateState>

/** `2027-3`: the third issue that was released for a day of 2027. */
export const IssueNumber = z
  .string()
  .regex(/^20\d\d-[1-9]\d{0,2}$/)
  .brand<'IssueNumber'>()
export type IssueNumber = z.infer<typeof IssueNumber>

/** The letter's own sections, in their first order. */
export const STANDARD_SECTIONS = [
  'important',
  'governance',
  'assessment',
  'capacity',
  'events',
  'dissemination',
] as const
export const StandardSection = z.enum(STANDARD_SECTIONS)
export type StandardSection = z.infer<typeof StandardSection>

/** Once it is released, nobody changes the document before it is recalled. */
export const isReleased = (state: UpdateState): boolean => state === 'released' || state === 'sent'

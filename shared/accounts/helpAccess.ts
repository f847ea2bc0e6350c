/** *Help access*: coordinators may edit a centre's plan until a day that a lead planner has set. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'

/** The longest access, so that a forgotten one ends. */
export const LONGEST_HELP_DAYS = 92

/** `PUT …/plans/<centre>/help-access`. `until` is the last day. */
export const GrantHelpAccess = z.object({ until: LocalDate }).strict()
export type GrantHelpAccess = z.infer<typeof GrantHelpAccess>

/** `GET …/plans/<centre>/help-access`; null while there is none. */
export const HelpAccessView = z.object({
  helpAccess: z.object({ until: LocalDate, grantedBy: z.string(), grantedAt: z.iso.datetime() }).nullable(),
})
export type HelpAccessView = z.infer<typeof HelpAccessView>

/** The dates of a campaign. Local dates are ISO strings (`2027-02-09`) without a zone. */
import { addDays, format, getDay, parseISO } from 'date-fns'
import { z } from 'zod'
import { CampaignId } from './ids.ts'

/** A calendar day that exists: 31 February is refused. */
export const LocalDate = z.iso.date().brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

/** A time of day on the 24-hour clock, `HH:mm`. */
export const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'LocalTime'>()
export type LocalTime = z.infer<typeof LocalTime>

const TUESDAY = 2

/**
 * The default Safer Internet Day of a year: the Tuesday between 5 and 11 February, which is the second day of the
 * second week of the second month. A campaign may set another day.
 */
export function saferInternetDay(year: number): LocalDate {
  const earliest = parseISO(`${year}-02-05`)
  const wait = (TUESDAY - getDay(earliest) + 7) % 7
  return LocalDate.parse(format(addDays(earliest, wait), 'yyyy-MM-dd'))
}

/** The year in a campaign's id. */
export function yearOf(campaign: CampaignId): number {
  return Number(campaign.slice('sid-'.length))
}

/** The id of the campaign a year before. */
export function campaignBefore(campaign: CampaignId): CampaignId {
  return CampaignId.parse(`sid-${yearOf(campaign) - 1}`)
}

export const Campaign = z.object({
  id: CampaignId,
  day: LocalDate,
  /** A closed campaign can be read by all who could before, and changed by nobody. */
  closed: z.boolean(),
})
export type Campaign = z.infer<typeof Campaign>

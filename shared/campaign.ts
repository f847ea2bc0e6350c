/** The dates of a campaign. Local dates are ISO strings (`2027-02-09`) without a zone. */
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

/**
 * The default Safer Internet Day of a year: the Tuesday between 5 and 11 February, which is the second day of the
 * second week of the second month. A campaign may set another day.
 */
export function saferInternetDay(year: number): LocalDate {
  const earliest = LocalDate.parse(`${String(year).padStart(4, '0')}-02-05`)
  // Counted from Sunday.
  const weekday = new Date(`${earliest}T00:00:00Z`).getUTCDay()
  return daysAfter(earliest, (TUESDAY - weekday + 7) % 7)
}
const TUESDAY = 2

/** @param days may be negative */
export const daysAfter = (day: LocalDate, days: number): LocalDate =>
  LocalDate.parse(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10))
// Without the library for calendars: every page loads this.
const DAY_MS = 86_400_000

const campaignFields = {
  id: CampaignId,
  /** `Safer Internet Day 2027` */
  name: z.string().min(1).max(120),
  /** `SID 2027`: where there is little room. */
  shortName: z.string().min(1).max(40),
  slogan: z.string().max(200),
  /** Without the sign: `SID2027`. */
  hashtags: z.array(z.string().min(1).max(60)).max(10),
  /** The campaign from whose plans new ones can be started. */
  previous: CampaignId.nullable(),
  /** A closed campaign can be read by all who could before, and changed by nobody. */
  closed: z.boolean(),
  /** While it is being prepared it is closed, and only coordinators see it. */
  prepared: z.literal(true).optional(),
}

export const Campaign = z.discriminatedUnion('kind', [
  /** Safer Internet Day: activities are arranged around one day. Only these campaigns have public pages. */
  z.object({ ...campaignFields, kind: z.literal('sid'), day: LocalDate }),
  /** A campaign that runs from a start to an end. */
  z.object({ ...campaignFields, kind: z.literal('period'), startsOn: LocalDate, endsOn: LocalDate }),
])
export type Campaign = z.infer<typeof Campaign>
export type CampaignKind = Campaign['kind']

/** What a coordinator writes for a campaign can be written before it is opened, and not when it is over. */
export const isOver = ({ closed, prepared }: Pick<Campaign, 'closed' | 'prepared'>): boolean =>
  closed && prepared !== true

/** The day around which activities are arranged, and from which starting again counts: the Day, or the first of a period. */
export const centralDay = (campaign: Campaign): LocalDate =>
  campaign.kind === 'sid' ? campaign.day : campaign.startsOn

/** The last day of that: the Day itself, or the last of a period. */
export const lastCentralDay = (campaign: Campaign): LocalDate =>
  campaign.kind === 'sid' ? campaign.day : campaign.endsOn

/** The Safer Internet Day campaign of a year, with its default day. */
export function saferInternetDayCampaign(year: number, closed = false): Campaign {
  return {
    kind: 'sid',
    id: CampaignId.parse(`sid-${year}`),
    name: `Safer Internet Day ${year}`,
    shortName: `SID ${year}`,
    slogan: 'Together for a better internet',
    hashtags: [`SID${year}`, 'SaferInternetDay'],
    previous: CampaignId.parse(`sid-${year - 1}`),
    day: saferInternetDay(year),
    closed,
  }
}

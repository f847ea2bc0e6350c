/** A _campaign_ groups plans, and has dates. */
import { z } from 'zod'
import { addDays, LocalDate, weekdayOf } from './days.ts'
import { CampaignId } from './ids.ts'

/**
 * The default Safer Internet Day of a year: the Tuesday between 5 and 11 February, which is the second day of the
 * second week of the second month. A campaign may set another day.
 */
export function saferInternetDay(year: number): LocalDate {
  const earliest = LocalDate.parse(`${String(year).padStart(4, '0')}-02-05`)
  return addDays(earliest, (TUESDAY - weekdayOf(earliest) + 7) % 7)
}
const TUESDAY = 2

const campaignFields = {
  id: CampaignId,
  /** `Safer Internet Day 2027` */
  name: z.string().min(1).max(120),
  /** `SID 2027`, for narrow places. */
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
  /** Coordinators chose it as the current one; without a choice it follows from the days. */
  current: z.literal(true).optional(),
  /** Coordinators switched translations off: none of its texts is sent to the translator. */
  untranslated: z.literal(true).optional(),
}

export const Campaign = z.discriminatedUnion('kind', [
  /** Safer Internet Day: activities are arranged around one day. Only these campaigns have public pages. */
  z.object({ ...campaignFields, kind: z.literal('sid'), day: LocalDate }),
  /** A campaign that runs from a start to an end. */
  z.object({ ...campaignFields, kind: z.literal('period'), startsOn: LocalDate, endsOn: LocalDate }),
])
export type Campaign = z.infer<typeof Campaign>
export type CampaignKind = Campaign['kind']

/** Coordinators can write a campaign's data before it is opened, but not after it is over. */
export const isOver = ({ closed, prepared }: Pick<Campaign, 'closed' | 'prepared'>): boolean =>
  closed && prepared !== true

/** The day around which activities are arranged, and from which starting again counts: the Day, or the first of a period. */
export const centralDay = (campaign: Campaign): LocalDate =>
  campaign.kind === 'sid' ? campaign.day : campaign.startsOn

/** The last day of that: the Day itself, or the last of a period. */
export const lastCentralDay = (campaign: Campaign): LocalDate =>
  campaign.kind === 'sid' ? campaign.day : campaign.endsOn

/** The campaign's own day, or the days of its period. */
export const theDayOf = (campaign: Campaign): { readonly first: LocalDate; readonly last: LocalDate } => ({
  first: centralDay(campaign),
  last: lastCentralDay(campaign),
})

/** A campaign stays current for four weeks after its day: until then people say what took place. */
const DAYS_CURRENT_AFTER = 28

/**
 * The campaign in which people start: the one that coordinators chose, else the open one whose day comes next or was at most
 * four weeks ago. A Safer Internet Day goes before a campaign of another kind.
 * @returns null if there is no campaign
 */
export function currentCampaign(campaigns: readonly Campaign[], today: string): Campaign | null {
  const byDay = campaigns.toSorted((a, b) => (centralDay(a) < centralDay(b) ? -1 : 1))
  const open = byDay.filter(({ closed }) => !closed)
  const isAhead = (campaign: Campaign): boolean => addDays(lastCentralDay(campaign), DAYS_CURRENT_AFTER) >= today
  const next = (kind: CampaignKind): Campaign | undefined => open.find((one) => one.kind === kind && isAhead(one))
  return (
    open.find(({ current }) => current === true) ??
    next('sid') ??
    next('period') ??
    open.at(-1) ??
    byDay.findLast(({ prepared }) => prepared !== true) ??
    byDay.at(-1) ??
    null
  )
}

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

/** A *calendar feed*: an address that calendar programs read again and again, as the person who made it. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { CampaignId } from '../ids.ts'

export const FeedId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'FeedId'>()
export type FeedId = z.infer<typeof FeedId>

/** How long before each event its calendar reminds of it. */
export const FeedAlarm = z.enum(['none', 'day', 'hour'])
export type FeedAlarm = z.infer<typeof FeedAlarm>
/** Addresses of an older release have none. */
const alarm = FeedAlarm.default('none')

/**
 * The activities of a selection of the overview (a plan is that of a centre), as in its address; the milestones; the
 * person's own open tasks, which are in no other address; or the letters of the Weekly Update, which feed readers read.
 */
export const FeedContent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('selection'), query: z.string().max(8000), alarm }).strict(),
  z.object({ what: z.literal('milestones'), alarm }).strict(),
  z.object({ what: z.literal('tasks'), alarm }).strict(),
  z.object({ what: z.literal('updates') }).strict(),
])
export type FeedContent = z.infer<typeof FeedContent>
/** What an address can be made for, before its person chose reminders. */
export type FeedSubject = z.input<typeof FeedContent>

export const LONGEST_FEED_NAME = 120
/** Per person and campaign. */
export const MOST_FEEDS = 20

export const CalendarFeed = z.object({
  id: FeedId,
  name: z.string(),
  content: FeedContent,
  createdAt: z.iso.datetime(),
  /** The day on which a calendar program read it last; null if none did. More is not stored. */
  readOn: LocalDate.nullable(),
})
export type CalendarFeed = z.infer<typeof CalendarFeed>

/** `GET /api/campaigns/<campaign>/feeds`: one's own. Their addresses are shown only once, when made. */
export const FeedList = z.object({ feeds: z.array(CalendarFeed) })
export type FeedList = z.infer<typeof FeedList>

export const OwnFeed = z.object({ ...CalendarFeed.shape, campaign: CampaignId })
export type OwnFeed = z.infer<typeof OwnFeed>

/** `GET /api/feeds`: one's own of all campaigns, the newest first. */
export const OwnFeeds = z.object({ feeds: z.array(OwnFeed) })
export type OwnFeeds = z.infer<typeof OwnFeeds>

/** `POST /api/campaigns/<campaign>/feeds`. */
export const NewFeed = z
  .object({ name: z.string().trim().min(1).max(LONGEST_FEED_NAME), content: FeedContent })
  .strict()

/** Its answer. The address gives access to everything that its person may read, so the server does not keep it. */
export const MadeFeed = z.object({ feed: CalendarFeed, address: z.string() })
export type MadeFeed = z.infer<typeof MadeFeed>

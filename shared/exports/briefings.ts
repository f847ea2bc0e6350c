/** The HTTP bodies of *briefings*: selections that were frozen with their date, so that they can be cited. */
import { z } from 'zod'
import { lastCentralDay, type Campaign } from '../campaign.ts'
import { PersonId } from '../ids.ts'
import { BriefingLook, LONGEST_TITLE, USUAL_PARTS } from './briefingLook.ts'
import { PlanFile } from './planFile.ts'

/** Per person and campaign. */
export const MOST_BRIEFINGS = 40
/** Per person and day. */
export const MOST_A_DAY = 20
/** Packed, as they are stored. */
export const MAX_BRIEFING_BYTES = 8 * 1024 * 1024

export const Briefing = z.object({
  id: z.string(),
  name: z.string(),
  /** The filters, as in the address of the overview. */
  query: z.string(),
  createdAt: z.iso.datetime(),
  /** Nobody can read it from then on. */
  expiresAt: z.iso.datetime(),
  /** Null for somebody who was erased. */
  createdBy: PersonId.nullable(),
  activities: z.number(),
  centres: z.number(),
})
export type Briefing = z.infer<typeof Briefing>

/** `GET /api/campaigns/<campaign>/briefings`: the newest first. */
export const Briefings = z.object({ briefings: z.array(Briefing) })
export type Briefings = z.infer<typeof Briefings>

/** `GET /api/campaigns/<campaign>/briefings/<briefing>`. */
export const BriefingContent = z.object({ briefing: Briefing, content: PlanFile })
export type BriefingContent = z.infer<typeof BriefingContent>

/** `POST /api/campaigns/<campaign>/briefings`. Without a name it is called by its filters. */
export const FreezeSelection = z
  .object({
    query: z.string().max(8000),
    name: z.string().trim().min(1).max(LONGEST_TITLE).optional(),
    note: BriefingLook.shape.note.default(null),
    parts: BriefingLook.shape.parts.default([...USUAL_PARTS]),
    since: BriefingLook.shape.since.default(null),
  })
  .strict()

const MOST_YEARS = 2

/** The end of the campaign's year, or of this one if that is over; two years at most. */
export function expiryOf(campaign: Campaign, now: Date): Date {
  const year = Math.max(Number(lastCentralDay(campaign).slice(0, 4)), now.getUTCFullYear())
  const latest = new Date(now)
  latest.setUTCFullYear(now.getUTCFullYear() + MOST_YEARS)
  return new Date(Math.min(endOfYear(year), latest.getTime()))
}

/** The last moment of 31 December in Brussels, which is an hour before that of UTC. */
const endOfYear = (year: number): number => Date.UTC(year, 11, 31, 23) - 1

/** Campaigns over HTTP, for coordinators: preparing one, and the figures of each. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { CampaignId, CentreId } from '../ids.ts'

const name = z.string().trim().min(1).max(120)
const shortName = z.string().trim().min(1).max(40)

/** Whether parts of the previous campaign are copied. Its centres always are, its plans never. */
const Taken = z
  .object({
    /** The pages of centres, as drafts. */
    profiles: z.boolean(),
    /** The network's own Ally files. */
    assets: z.boolean(),
    /** Moved to the new campaign's dates, for review. */
    milestones: z.boolean(),
  })
  .strict()

/** `POST /api/campaigns`. The id of a Safer Internet Day follows from its year. */
export const NewCampaign = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('sid'), name, day: LocalDate, from: CampaignId, taken: Taken }).strict(),
    /** Such a campaign has neither pages nor Ally files. */
    z
      .object({
        kind: z.literal('period'),
        id: CampaignId,
        name,
        shortName,
        startsOn: LocalDate,
        endsOn: LocalDate,
        from: CampaignId,
        taken: Taken.pick({ milestones: true }),
      })
      .strict(),
  ])
  .refine((campaign) => campaign.kind === 'sid' || campaign.startsOn <= campaign.endsOn, {
    path: ['endsOn'],
    error: 'must not be before the start',
  })
  .refine((campaign) => campaign.kind === 'sid' || !campaign.id.startsWith('sid-'), {
    path: ['id'],
    error: 'sid-… is for Safer Internet Day',
  })
export type NewCampaign = z.infer<typeof NewCampaign>

/** `GET /api/campaigns/<campaign>/opening`: the planners that opening it notifies. */
export const OpeningReach = z.object({
  people: z.int(),
  byMail: z.int(),
  /** How many centres they belong to. */
  centres: z.int(),
  /** Centres of the campaign without a planner. */
  without: z.array(CentreId),
})
export type OpeningReach = z.infer<typeof OpeningReach>

/** `GET /api/campaign-figures` */
export const CampaignFigures = z.object({
  figures: z.array(
    z.object({ campaign: CampaignId, centres: z.int(), plans: z.int(), milestones: z.int(), toReview: z.int() }),
  ),
})
export type CampaignFigures = z.infer<typeof CampaignFigures>

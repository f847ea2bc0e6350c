/** The tables of milestones, and of the opening of campaigns. */
import type { CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'
import type { MilestoneId } from '../../../shared/milestones/milestone.ts'
import type { Flag } from './accountTables.ts'

export interface MilestoneTables {
  /** `content` is JSON. `updated_at` is null until something changes that people must know. */
  milestone: {
    id: MilestoneId
    campaign: CampaignId
    content: string
    version: number
    created_at: string
    updated_at: string | null
    needs_review: Flag
    /** Null for what the server wrote. */
    changed_by: PersonId | null
  }
  /** A person who was notified of a milestone outside the workspace. */
  milestone_person: { milestone: MilestoneId; person: PersonId }
  /** Likewise a centre, which stands for its planners. */
  milestone_centre: { milestone: MilestoneId; centre: CentreId }
  /** A coordinator's words in a reminder; empty after an erasure. */
  reminder_message: { id: string; milestone: MilestoneId; written_by: PersonId | null; at: string; words: string }
}

/** The tables of milestones. */
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import type { MilestoneLabel } from '../../shared/milestones/labels.ts'
import type { MilestoneId } from '../../shared/milestones/milestone.ts'
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
  /** A reminder: one row for each milestone, label, occasion and person, so that none goes twice. */
  milestone_notification: {
    id: string
    person: PersonId
    milestone: MilestoneId
    label: MilestoneLabel
    occasion: string
    at: string
    read: Flag
  }
}

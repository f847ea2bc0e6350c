/**
 * The app database as Kysely sees it. Both engines hold the same: times are ISO 8601 in UTC, flags are 0 or 1, lists are
 * JSON text.
 */
import type { ActivityId, CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import type { LocalDate } from '../../shared/campaign.ts'
import type { PlanState } from '../../shared/plans/fields.ts'
import type { Role } from '../../shared/permissions.ts'

type Flag = 0 | 1

export interface Tables {
  person: { id: PersonId; email: string; name: string; role: Role; demo: Flag; created_at: string }
  membership: { person: PersonId; centre: CentreId; lead: Flag }
  /** `token_hash` is the SHA-256 of the cookie, so that a stolen database opens no session. */
  session: { token_hash: string; person: PersonId; created_at: string; expires_at: string }
  centre: {
    id: CentreId
    country: string
    country_name: string
    name: string
    name_known: Flag
    languages: string
    website: string | null
    certain: Flag
  }
  campaign: { id: CampaignId; day: LocalDate; closed: Flag }
  campaign_centre: { campaign: CampaignId; centre: CentreId }
  /** One row per started plan: what lists need of it. `version` is the log sequence that the rest was read from. */
  plan: {
    campaign: CampaignId
    centre: CentreId
    idempotency_key: string
    started_by: PersonId | null
    state: PlanState
    theme: string
    activities: number
    starts_on: LocalDate | null
    ends_on: LocalDate | null
    version: number
    changed_at: string
  }
  /** When the content of an activity last changed, and who did that. `digest` tells whether it is another. */
  activity_change: {
    campaign: CampaignId
    centre: CentreId
    activity: ActivityId
    digest: string
    changed_at: string
    people: string
  }
  audit: { id: string; at: string; person: PersonId | null; action: string; detail: string }
  /** What was done once and must not be done again, such as seeding. */
  done_once: { name: string; at: string }
}

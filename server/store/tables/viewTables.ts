/** Views: how pages show their entries, under names. */
import type { CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'
import type { ViewId, ViewKind } from '../../../shared/views/view.ts'

export interface ViewTables {
  view: {
    id: ViewId
    campaign: CampaignId
    kind: ViewKind
    /** Whose it is: a person's, or a centre's. The other one is null. */
    person: PersonId | null
    centre: CentreId | null
    name: string
    /** As its page writes it in an address. */
    look: string
    /** Rises with each change. */
    version: number
    changed_by: PersonId | null
    changed_at: string
  }
}

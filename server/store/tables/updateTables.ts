/** The tables of the Weekly Update. An issue that is still written is a document; see `shared/updates/layout.ts`. */
import type { CampaignId, ItemId, PersonId, UpdateId } from '../../../shared/ids.ts'
import type { LocalDate } from '../../../shared/days.ts'
import type { IssueNumber, UpdateState } from '../../../shared/updates/updateState.ts'
import type { Flag } from './accountTables.ts'

export interface UpdateTables {
  weekly_update: {
    id: UpdateId
    /** Whose coordinators write it: it is read-only when that campaign is closed. */
    campaign: CampaignId
    state: UpdateState
    /** Unique, and null before the first release. */
    number: IssueNumber | null
    /** As the draft says, a moment behind it; from the release on that of the released snapshot. The same holds for the next two. */
    day: LocalDate | null
    title: string
    is_public: Flag
    /** JSON: the headings of its items, in order. */
    headings: string
    created_at: string
    created_by: PersonId | null
    /** The number of its newest submission; 0 before the first. */
    snapshot: number
    /** When it goes, or began to go; null while nobody said so. */
    send_at: string | null
    /** When its mails were queued. */
    sent_at: string | null
    /** Somebody holds what waits. */
    stopped: Flag
    /** How many mails went and were refused, kept when the mails themselves are deleted. */
    people: number
    refused: number
  }
  /** Which snapshot a coordinator saw last. */
  update_seen: { issue: UpdateId; person: PersonId; snapshot: number; at: string }
  /** A correction after sending. */
  update_note: { id: string; issue: UpdateId; item: ItemId; at: string; by: PersonId; words: string }
  /** Whether a person wants the letter; nobody's row means the role's default. */
  update_choice: { person: PersonId; wants: Flag; at: string }
  /**
   * A mail that was refused for good. Three in a row pause an address: those that are `settled` were followed by a mail that
   * went, or by somebody who resumed. `issue` is null for mails that are no letter.
   */
  mail_refusal: { id: string; person: PersonId; issue: UpdateId | null; at: string; trouble: string; settled: Flag }
}

/** The tables of people and of how they come in. */
import type { Strand } from '../../../shared/accounts/strands.ts'
import type { JoinRequestId, JoinRequestState } from '../../../shared/accounts/joinRequest.ts'
import type { SessionId } from '../../../shared/accounts/openSession.ts'
import type { LocalDate } from '../../../shared/days.ts'
import type { CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'
import type { InterfaceLanguage } from '../../../shared/messages/languages.ts'
import type { Role, Standing } from '../../../shared/permissions.ts'

export type Flag = 0 | 1

export interface AccountTables {
  /** `language` is null until the person chooses one. */
  person: {
    id: PersonId
    /** Demo people sign in with it; for others it is their id. */
    sign_in_name: string
    /** Lower case. Several people may share one. */
    address: string
    name: string
    role: Role
    demo: Flag
    created_at: string
    language: InterfaceLanguage | null
    standing: Standing
    last_seen_at: string | null
    /** The last day of access; null without an end. */
    access_until: LocalDate | null
    ended_at: string | null
    /** The row stays for what the person wrote, with a name that says no more than role and country. */
    erased_at: string | null
  }
  membership: { person: PersonId; centre: CentreId; lead: Flag }
  /** In which strands of their centre a planner works. */
  person_strand: { person: PersonId; centre: CentreId; strand: Strand }
  /** `token_hash` is the SHA-256 of the cookie, so that a stolen database opens no session. */
  session: {
    token_hash: string
    /** As its owner names it. */
    id: SessionId
    person: PersonId
    created_at: string
    /** However much it is used. */
    expires_at: string
    /** Behind by some minutes. */
    last_used_at: string
    /** The `User-Agent` that started it. */
    agent: string
    /** The identity that opened it; null for the demonstration. */
    issuer: string | null
    subject: string | null
    /** The provider's id of its own session, for back-channel logout. */
    provider_session: string | null
  }
  /** A way in that leads to a person: the subject of a provider, or an address to which links go (`issuer` is then `mail`). */
  identity: {
    issuer: string
    subject: string
    person: PersonId
    email: string
    email_verified: Flag
    linked_at: string
  }
  /**
   * A link by e-mail. `token_hash` is null until the mail is made: a token exists only in the mail. `browser_hash` is
   * the hash of the asking browser's cookie; null for an invitation, whose JSON is in `invitation`.
   */
  sign_in_link: {
    id: string
    kind: 'sign-in' | 'invitation'
    email: string
    token_hash: string | null
    code_hash: string | null
    browser_hash: string | null
    invitation: string | null
    created_at: string
    expires_at: string
    tries: number
    spent_at: string | null
  }
  /** `words` are those of a refusal. */
  join_request: {
    id: JoinRequestId
    person: PersonId
    role: Role
    centre: CentreId | null
    reason: string
    state: JoinRequestState
    asked_at: string
    words: string
    decided_by: PersonId | null
    decided_at: string | null
    reminded_at: string | null
    escalated_at: string | null
  }
  /** One row for each plan that coordinators may edit; `until` is the last day. */
  help_access: {
    campaign: CampaignId
    centre: CentreId
    until: LocalDate
    granted_by: PersonId
    granted_at: string
  }
  join_message: { request: JoinRequestId; number: number; person: PersonId; at: string; words: string }
  join_seen: { request: JoinRequestId; person: PersonId; at: string }
}

/** The tables of the audit log. */
import type { PersonId } from '../../../shared/ids.ts'

export interface AuditTables {
  /** No release writes it: the audit log is a chain since the first one. */
  audit: { id: string; at: string; person: PersonId | null; action: string; detail: string }
  /**
   * The audit log, numbered from 1 without gaps. `previous` is the `hash` of the entry before; `hash` is an HMAC of the rest, keyed
   * with the secret of the server. `detail` is JSON.
   */
  audit_entry: {
    number: number
    at: string
    person: PersonId | null
    /** The person that it was done to. */
    concerns: PersonId | null
    action: string
    detail: string
    previous: string
    hash: string
  }
  /**
   * One row, locked while an entry is added. `number` and `hash` are those of the last entry; `start_number` and
   * `start_hash` those of the last one that was removed as too old, and `start_seal` is an HMAC of these two.
   */
  audit_chain: {
    name: 'audit'
    number: number
    hash: string
    start_number: number
    start_hash: string
    start_seal: string
  }
}

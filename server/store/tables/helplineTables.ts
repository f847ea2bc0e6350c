/** The register of helplines. */
import type { CentreId, PersonId } from '../../../shared/ids.ts'

export interface HelplineTables {
  helpline: {
    centre: CentreId
    /** JSON of its fields. */
    fields: string
    /** Counts its changes, from 1. */
    version: number
    changed_at: string
    changed_by: PersonId | null
    /** JSON of the fields that were confirmed last, which the public reads; null before the first time. */
    confirmed: string | null
    confirmed_at: string | null
    confirmed_by: PersonId | null
  }
}

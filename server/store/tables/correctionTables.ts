/** Corrections of the interface, and what centres say of them. */
import type { CorrectionId } from '../../../shared/corrections/correction.ts'
import type { CentreId, PersonId } from '../../../shared/ids.ts'
import type { InterfaceLanguage } from '../../../shared/messages/languages.ts'
import type { Flag } from './accountTables.ts'

export interface CorrectionTables {
  text_correction: {
    id: CorrectionId
    language: InterfaceLanguage
    /** The id of the message in the catalogs. */
    message: string
    proposed: string
    why: string
    person: PersonId
    at: string
  }
  text_correction_vote: { correction: CorrectionId; centre: CentreId; agrees: Flag; person: PersonId }
}

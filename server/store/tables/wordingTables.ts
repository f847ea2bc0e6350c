/** The table of corrections of the wording of public pages. */
import type { PersonId } from '../../../shared/ids.ts'
import type { WordingAct } from '../../../shared/wording/wording.ts'
import type { Flag } from './accountTables.ts'

export interface WordingTables {
  /** One row for each version; the last one counts. The oldest go beyond a number of them. */
  wording_version: {
    /** As in addresses: `sr-latn`. */
    language: string
    /** Counts the versions of a language, from 1. */
    number: number
    /** JSON: the texts that differ from those of the software, by key. */
    texts: string
    /** Whether a speaker has checked the wording. */
    checked: Flag
    /** The version whose texts came back; 0 for those of the software, null for a correction. */
    restored: number | null
    at: string
    by: PersonId
    act: WordingAct
    /** JSON of corrections that wait for somebody else to publish them; null if there are none. */
    waiting: string | null
  }
}

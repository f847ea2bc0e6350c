/** The table of what imports remember. */
import type { CentreId } from '../../../shared/ids.ts'

export interface ImportTables {
  /** What planners of a centre chose for a word of their spreadsheets. `options` is JSON, empty for a word that is left out. */
  import_word: {
    centre: CentreId
    field: string
    word: string
    options: string
    changed_at: string
  }
}

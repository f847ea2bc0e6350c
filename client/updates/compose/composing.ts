/** What every part of the compose page knows beside the open document. */
import { createContext, use, type ComponentType } from 'react'
import type { LocalDate } from '../../../shared/days.ts'
import type { ItemId } from '../../../shared/ids.ts'
import type { CandidateList } from '../../../shared/updates/api.ts'
import type { SourcesNow } from '../../../shared/updates/candidate.ts'
import type { LetterCheck } from '../../../shared/updates/checks.ts'
import type { Dated } from '../../../shared/updates/dated.ts'
import type { LetterTables } from '../../../shared/updates/tables.ts'
import type { UpdateContent } from '../../../shared/updates/updateView.ts'

export interface Composing {
  readonly content: UpdateContent
  readonly days: { readonly day: LocalDate; readonly nextDay: LocalDate }
  readonly tables: LetterTables
  /** Undefined until they are loaded: offline they may be those of an earlier visit. */
  readonly candidates: CandidateList | undefined
  readonly sources: SourcesNow
  readonly checks: readonly LetterCheck[]
  /** The item that is open for writing. */
  readonly openItem: ItemId | null
  readonly setOpenItem: (id: ItemId | null) => void
  readonly countryOf: (centre: string) => string
  /** Asks for a date; a part of another feature that the page supplies. */
  readonly DateDialog: ComponentType<DateDialogProps>
}

export interface DateDialogProps {
  readonly dated: Dated | null
  /** Near it days are likely. */
  readonly near: string
  readonly onClose: () => void
  /** Null: it has no date. */
  readonly onChoose: (dated: Dated | null) => void
}

export const ComposingContext = createContext<Composing | null>(null)

export function useComposing(): Composing {
  const composing = use(ComposingContext)
  if (composing === null) throw new Error('a part of the compose page stands outside it')
  return composing
}

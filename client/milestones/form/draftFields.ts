import type { MilestoneDraft, WrongField } from './milestoneDraft.ts'

/** What each part of the form is given. */
export interface DraftFieldsProps {
  readonly draft: MilestoneDraft
  readonly wrong: ReadonlySet<WrongField>
  readonly onChange: (change: Partial<MilestoneDraft>) => void
}

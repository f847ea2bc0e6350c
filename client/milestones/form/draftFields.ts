import type { Option } from '../../ui/forms/option.ts'
import type { MilestoneDraft, WrongField } from './milestoneDraft.ts'

/** The people and centres that can be chosen as already notified. */
export interface Notifiable {
  readonly centres: readonly Option[]
  readonly people: readonly Option[]
}

/** The props of each part of the form. */
export interface DraftFieldsProps {
  readonly draft: MilestoneDraft
  readonly wrong: ReadonlySet<WrongField>
  readonly onChange: (change: Partial<MilestoneDraft>) => void
}

/** The letters of the Weekly Update that anybody may read. */
import type { UpdateNote } from '../../../shared/updates/api.ts'
import type { Letter } from '../../../shared/updates/letter.ts'
import type { IssueNumber } from '../../../shared/updates/updateState.ts'

export interface PublicLetter {
  readonly number: IssueNumber
  /** Without what is for members alone. */
  readonly letter: Letter
  /** Corrections of its items, the earliest first. */
  readonly notes: readonly UpdateNote[]
  readonly countryOf: (centre: string) => string
  /** Differs for other content. */
  readonly stamp: string
}

export interface PublicLetters {
  /** @returns null for a letter that was not sent, or is for members */
  find(number: string): Promise<PublicLetter | null>
  /** The numbers of all, with the instants at which they were sent. */
  list(): readonly { readonly number: IssueNumber; readonly sentAt: string }[]
}

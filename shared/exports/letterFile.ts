/** A letter of the Weekly Update, for those who write it as a file. */
import type { Localiser } from '../messages/localiser.ts'
import type { UpdateNote } from '../updates/api.ts'
import type { Letter } from '../updates/letter.ts'
import type { IssueNumber } from '../updates/updateState.ts'

export interface LetterFile {
  /** Null for a draft. */
  readonly number: IssueNumber | null
  readonly letter: Letter
  /** Corrections since it was sent. */
  readonly notes: readonly UpdateNote[]
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  /** The address of the letter in it. */
  readonly address: string
  readonly asOf: Date
  /** The country of a centre. */
  readonly countryOf: (centre: string) => string
  /** The letter's language. */
  readonly localiser: Localiser
}

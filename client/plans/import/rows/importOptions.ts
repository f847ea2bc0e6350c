/** How the rows of a file are read. */
import type { GridReading } from '../../cells/ownerCell.ts'
import type { Mends } from './mends.ts'
import type { Words } from './wordCells.ts'

export type ImportOptions = GridReading & {
  /** The file is our own CSV, with an apostrophe before anything that would be a formula. */
  readonly isDisarmed: boolean
  /** Cells of the file are formulas without a value: they begin with `=`. */
  readonly hasBareFormulas?: boolean
  readonly words?: Words
  /** The headings, for columns that go into the description. */
  readonly head?: readonly string[]
  /** The number of the first row. */
  readonly firstRow?: number
  /** Numbers of rows that are no activity. */
  readonly skipped?: ReadonlySet<number>
  readonly mends?: Mends
}

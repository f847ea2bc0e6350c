/** *Mends* are a person's corrections of unreadable rows: other texts for cells, and rows that stay out. Pure. */

export interface Mends {
  /** By row and column: the text that is read in place of the cell's. */
  readonly cells: ReadonlyMap<string, string>
  /** Numbers of rows. */
  readonly leftOut: ReadonlySet<number>
}

export const NO_MENDS: Mends = { cells: new Map(), leftOut: new Set() }

export interface CellPlace {
  readonly row: number
  readonly column: number
}

const keyOf = ({ row, column }: CellPlace): string => `${row}/${column}`

export const mendedText = ({ cells }: Mends, place: CellPlace): string | undefined => cells.get(keyOf(place))

export function mendCells(mends: Mends, places: readonly CellPlace[], text: string): Mends {
  const cells = new Map(mends.cells)
  for (const place of places) cells.set(keyOf(place), text)
  return { ...mends, cells }
}

export const leaveOut = (mends: Mends, rows: readonly number[]): Mends => ({
  ...mends,
  leftOut: new Set([...mends.leftOut, ...rows]),
})

export const takeIn = (mends: Mends): Mends => ({ ...mends, leftOut: new Set() })

/** A column that means something else is read from the file again. */
export const forgetColumn = (mends: Mends, column: number): Mends => ({
  ...mends,
  cells: new Map([...mends.cells].filter(([key]) => !key.endsWith(`/${column}`))),
})

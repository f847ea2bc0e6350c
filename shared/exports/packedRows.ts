/**
 * *Packed rows*: activities of plans as bytes, which threads pass to each other without parsing them. A line holds one:
 * the place of its plan in the file, the languages of its texts, and its view, separated by tabs. JSON has neither tabs
 * nor line feeds.
 */

export interface PackedRow {
  /** The place of its plan in the file. */
  readonly plan: number
  /** JSON of `FieldLanguages`; empty if they are not known. */
  readonly writtenIn: string
  /** JSON of an `ActivityView`. */
  readonly json: string
}

/** Rows of one piece: a reader waits for a piece, never for all. */
export const ROWS_IN_PIECE = 50

export const packRows = (rows: readonly PackedRow[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(rows.map(({ plan, writtenIn, json }) => `${plan}\t${writtenIn}\t${json}`).join('\n'))

export function unpackRows(bytes: Uint8Array): readonly PackedRow[] {
  if (bytes.byteLength === 0) return []
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => {
      const [plan = '0', writtenIn = '', json = '{}'] = line.split('\t')
      return { plan: Number(plan), writtenIn, json }
    })
}

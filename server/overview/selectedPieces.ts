/** A selection as packed rows, for an export. Pure. */
import type { CentreId } from '../../shared/ids.ts'
import { packRows, ROWS_IN_PIECE } from '../../shared/exports/packedRows.ts'
import type { Entry } from './activityIndex.ts'
import type { PiecesQuestion, SelectedPieces } from './messages.ts'

/**
 * @param sorted the selection in its order
 * @returns null if it would take more than `maxBytes`
 */
export function piecesOf(
  sorted: readonly Entry[],
  { byPlan, centres, maxBytes }: Pick<PiecesQuestion, 'byPlan' | 'centres' | 'maxBytes'>,
): SelectedPieces | null {
  const having = new Set(sorted.map(({ centre }) => centre))
  const named = centres.filter((centre) => having.has(centre))
  const places = new Map<CentreId, number>(named.map((centre, place) => [centre, place]))
  const known = sorted.flatMap((entry) => {
    const plan = places.get(entry.centre)
    return plan === undefined ? [] : [{ plan, entry }]
  })
  const rows = byPlan ? known.toSorted((a, b) => a.plan - b.plan) : known
  const bytes: Uint8Array<ArrayBuffer>[] = []
  let left = maxBytes
  for (let from = 0; from < rows.length; from += ROWS_IN_PIECE) {
    const piece = packRows(
      rows.slice(from, from + ROWS_IN_PIECE).map(({ plan, entry }) => ({
        plan,
        writtenIn: JSON.stringify(entry.writtenIn),
        json: entry.json,
      })),
    )
    left -= piece.byteLength
    if (left < 0) return null
    bytes.push(piece)
  }
  return { centres: named, total: rows.length, bytes }
}

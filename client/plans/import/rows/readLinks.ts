/** Reads web addresses as people write them, without `https://` in front. Pure. */
import { TypedAddress } from '../../../../shared/fields/values.ts'
import type { CellValue } from '../../../../shared/plans/cells/codec.ts'

const ADDRESS = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u
const MOST = 20
/** A longer cell is a text. */
const LONGEST = 4000

/** @returns null if the cell holds anything else, such as an email address */
export function readLinks(cell: string): CellValue<'resources'> | null {
  if (cell.length > LONGEST) return null
  const parts = cell
    .trim()
    .split(/[\s;,]+/)
    .filter((part) => part !== '')
  if (parts.length === 0 || parts.length > MOST) return null
  const addresses = parts.map((part) => (ADDRESS.test(part) ? withScheme(part) : null))
  if (!addresses.every((url) => url !== null && TypedAddress.safeParse(url).success)) return null
  return addresses.map((url) => ({ type: null, title: '', url, licence: null, languages: [], linkUnchecked: false }))
}

const withScheme = (address: string): string => (/^https?:\/\//.test(address) ? address : `https://${address}`)

import { ImportedTable, MAX_IMPORT_BYTES } from '../../../shared/imports/importedTable.ts'
import { RequestFailed } from '../../http/failure.ts'
import { send } from '../../http/send.ts'
import { tableOfJson } from './readOfficial.ts'

/** The most that a JSON file may hold: texts of all languages are some 200 kB. */
const MAX_JSON_BYTES = 2_000_000

export const isTooLarge = (file: File): boolean => file.size > (isJson(file) ? MAX_JSON_BYTES : MAX_IMPORT_BYTES)

const isJson = ({ name }: File): boolean => name.toLowerCase().endsWith('.json')

/**
 * The cells of a file: the server reads spreadsheets and CSV, in any encoding.
 * @returns null for JSON of another shape
 * @throws RequestFailed
 */
export async function fetchOfficial(file: File): Promise<readonly (readonly string[])[] | null> {
  if (isJson(file)) return tableOfJson(await file.text())
  const response = await send('POST', '/api/wording-file', file)
  const parsed = ImportedTable.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new RequestFailed({ kind: 'not-understood' })
  return parsed.data.sheets[0]?.rows ?? []
}

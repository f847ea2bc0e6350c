import { ImportedTable, MAX_IMPORT_BYTES } from '../../../../shared/imports/importedTable.ts'
import { RequestFailed } from '../../../http/failure.ts'
import { send } from '../../../http/send.ts'

export const isTooLarge = (file: Blob): boolean => file.size > MAX_IMPORT_BYTES

/**
 * Has the server read a file.
 * @throws RequestFailed
 */
export async function fetchTable(campaign: string, centre: string, file: Blob): Promise<ImportedTable> {
  const response = await send('POST', `/api/campaigns/${campaign}/plans/${centre}/imports`, file)
  const parsed = ImportedTable.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new RequestFailed({ kind: 'not-understood' })
  return parsed.data
}

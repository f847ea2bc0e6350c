import type { ExportFormat } from '../../shared/exports/exportFormats.ts'
import { send } from '../http/send.ts'
import { downloadFile } from '../ui/downloadFile.ts'

/** As long as the server takes for the largest plan, behind those of others. */
const WRITTEN_WITHIN_MS = 60_000

/**
 * Has the server write a plan as a file, and hands it to the person under the name that the server gives it.
 * @throws RequestFailed
 */
export async function fetchExport(campaign: string, centre: string, format: ExportFormat): Promise<void> {
  const path = `/api/campaigns/${campaign}/plans/${centre}.${format}`
  const response = await send('GET', path, undefined, { withinMs: WRITTEN_WITHIN_MS })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  downloadFile(name ?? `${campaign}-${centre}.${format}`, response.headers.get('content-type') ?? '', bytes)
}

import { send } from '../http/send.ts'
import { downloadFile } from '../ui/downloadFile.ts'
import { inLanguage } from '../ui/language/inLanguage.ts'

/** As long as the server takes for the largest file, queued after those of others. */
const WRITTEN_WITHIN_MS = 60_000
/** Programs read them, in English. */
const FOR_PROGRAMS = /[.](?:csv|json)(?:[?]|$)/

/**
 * Has the server write a file, and hands it to the person under the name that the server gives it.
 * @param path ends with the format
 * @throws RequestFailed
 */
export async function fetchExport(path: string): Promise<void> {
  const response = await send('GET', FOR_PROGRAMS.test(path) ? path : inLanguage(path), undefined, {
    withinMs: WRITTEN_WITHIN_MS,
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  const [address = ''] = path.split('?')
  downloadFile(name ?? address.split('/').at(-1) ?? '', response.headers.get('content-type') ?? '', bytes)
}

import { use, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { refusalTitle } from '../http/refusalTitle.ts'
import { OfflineContext } from '../offline/OfflineContext.ts'
import { announce, showToast } from '../ui/announce.ts'
import { fetchExport } from './fetchExport.ts'

/** Slower exports show a message. */
const SLOW_MS = 1000

/** Says why a file was not written, where the server refuses or does not answer. */
interface ExportTexts {
  readonly done: string
  readonly notDone: (why: string) => string
}

/** Has files written, and says how it goes. */
export function useExport({ done, notDone }: ExportTexts) {
  const { t } = useLingui()
  const away = use(OfflineContext)
  const [isSlow, setSlow] = useState(false)

  async function write(path: string): Promise<void> {
    const timer = setTimeout(() => {
      setSlow(true)
      announce(t`Writing the file…`)
    }, SLOW_MS)
    try {
      await fetchExport(path)
      showToast(done)
    } catch (error) {
      const why = refusalTitle(error) ?? t`The server cannot be reached`
      showToast(notDone(why), { label: t`Try again`, run: () => run(path) })
    } finally {
      clearTimeout(timer)
      setSlow(false)
    }
  }
  function run(path: string): void {
    if (away) showToast(t`Not exported: files are written by the server, and you are offline.`)
    else void write(path)
  }
  return { isSlow, run }
}

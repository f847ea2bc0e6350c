import { t } from '@lingui/core/macro'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'

/** Says what failed and why. @returns whether the work succeeded */
export async function attempt(work: Promise<unknown>, failed: string): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    showToast(`${failed} ${reasonOf(error)}`)
    return false
  }
}

/** Why it failed, as a sentence. */
export function reasonOf(error: unknown): string {
  const why = refusalTitle(error)
  return why === null ? t`The server does not answer. Try again.` : `${why}.`
}

import { useEffect, useEffectEvent } from 'react'
import { useLingui } from '@lingui/react/macro'
import { wholeNumber } from '../ui/formats/numbers.ts'
import { announce, showToast } from '../ui/announce.ts'
import type { AllRows } from './useAllRows.ts'

/** A browser takes seconds to lay out more rows as pages. */
const MOST_PRINTED = 1000

/**
 * Prints the list of a selection with all its rows: they are loaded first, up to 1,000. Ctrl+P does the same while the
 * list shows fewer. The menu of a browser prints at once; the paper then says what is missing, and a toast offers to
 * print it all.
 * @param rows null if another view is open, which is printed as it is
 */
export function usePrintAll(rows: AllRows | null): () => Promise<void> {
  const { t } = useLingui()
  const missesRows = (): boolean => {
    const shown = rows?.shown() ?? null
    return shown !== null && shown.rows.length < Math.min(shown.total, MOST_PRINTED)
  }
  async function printAll(): Promise<void> {
    if (missesRows()) announce(t`Loading all activities to print them`)
    const loaded = rows === null ? null : await rows.load(MOST_PRINTED)
    if (rows !== null && loaded === null)
      return showToast(t`Not printed: the activities could not be loaded. Try again.`, {
        label: t`Print what is shown`,
        run: () => print(),
      })
    if (loaded !== null && loaded.rows.length < loaded.total) {
      const [printed, all] = [loaded.rows.length, loaded.total].map(wholeNumber)
      showToast(t`Printed: the first ${printed} of ${all} activities. The files under Briefing have all of them.`)
    }
    // The rows are in the page after this turn.
    setTimeout(() => print())
  }
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const isPrint =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'p'
    if (!isPrint || event.defaultPrevented || !missesRows()) return
    event.preventDefault()
    void printAll()
  })
  const handlePrinted = useEffectEvent(() => {
    if (missesRows())
      showToast(t`Only the activities that were shown are printed.`, {
        label: t`Print all`,
        run: () => void printAll(),
      })
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => handleKey(event)
    const onPrinted = (): void => handlePrinted()
    addEventListener('keydown', onKey)
    addEventListener('afterprint', onPrinted)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('afterprint', onPrinted)
    }
  }, [])
  return printAll
}

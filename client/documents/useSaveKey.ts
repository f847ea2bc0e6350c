import { useEffect, useEffectEvent } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { SaveState } from '../sync/saveState.ts'
import { showToast } from '../ui/announce.ts'

/** Ctrl+S saves nothing, since all is saved by itself. It says so, and the browser does not offer to store the page. */
export function useSaveKey(save: SaveState): void {
  const { t } = useLingui()

  function textOf(): string {
    switch (save.kind) {
      case 'saved':
        return t`Saved`
      case 'opening':
      case 'saving':
      case 'reconnecting':
        return t`Saving… This happens by itself.`
      case 'offline':
        return t`Offline. Your changes are sent when you are online again.`
      case 'could-not-save':
        return t`The server cannot save changes at the moment. Keep this page open.`
    }
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    showToast(textOf())
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

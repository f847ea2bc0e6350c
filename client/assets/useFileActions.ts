import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { AssetView } from '../../shared/assets/assetView.ts'
import type { AssetId } from '../../shared/ids.ts'
import type { Editing } from '../fields/editing.ts'
import { announce, showToast } from '../ui/announce.ts'
import { addNewAsset, moveTo, moveToTrash, restoreFromTrash } from './assetEdits.ts'
import type { NewFileValues } from './NewFile.tsx'

interface OpenFile {
  readonly openAsset: string | null
  readonly onOpenAsset: (id: string | null) => void
}

export type FileActions = ReturnType<typeof useFileActions>

/** Adds, orders, moves to the trash and restores files; removals have a toast with undo. */
export function useFileActions(editing: Editing, assets: readonly AssetView[], { openAsset, onOpenAsset }: OpenFile) {
  const { t } = useLingui()
  const titleOf = (title: string): string => (title.trim() === '' ? t`Untitled file` : title)
  const [isAdding, setAdding] = useState(false)
  const restore = (id: AssetId): void => restoreFromTrash(editing, id)

  function begin(): void {
    onOpenAsset(null)
    setAdding(true)
  }
  function add(values: NewFileValues): void {
    setAdding(false)
    onOpenAsset(addNewAsset(editing, assets, values))
    announce(t`File added`)
  }
  function putAway(id: AssetId, name: string): void {
    moveToTrash(editing, id)
    if (openAsset === id) close()
    const title = titleOf(name)
    showToast(t`“${title}” moved to trash`, { label: t`Undo`, run: () => restoreFromTrash(editing, id) })
  }
  function close(): void {
    const row = document.getElementById(`row-${openAsset}`)
    onOpenAsset(null)
    row?.focus()
  }
  /** @returns null if there is nothing to move it past */
  function mover(id: AssetId, by: -1 | 1): (() => void) | null {
    const at = assets.findIndex((asset) => asset.id === id)
    const index = at + by
    if (at === -1 || index < 0 || index >= assets.length) return null
    return () => {
      const focused = document.activeElement
      if (!moveTo(editing, assets, id, index)) return
      const [place, count] = [index + 1, assets.length]
      announce(t`Moved to place ${place} of ${count}`)
      // The row is put elsewhere in the page, and may lose the focus on its way.
      setTimeout(() => {
        if (document.activeElement === focused) return
        const stays = focused instanceof HTMLElement && focused.isConnected
        ;(stays ? focused : document.getElementById(`row-${id}`))?.focus()
      }, 0)
    }
  }

  return { titleOf, isAdding, begin, add, cancel: () => setAdding(false), putAway, close, restore, mover }
}

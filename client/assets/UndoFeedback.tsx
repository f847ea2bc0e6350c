import { useLingui } from '@lingui/react/macro'
import { assetMap } from '../../shared/assets/layout.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { useEditing } from '../fields/editing.ts'
import { fieldId } from '../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../fields/showFrame.ts'
import { useUndoFeedback } from '../fields/useUndoFeedback.ts'
import { ADD_FILE_ID } from './NewFile.tsx'
import { announce } from '../ui/announce.ts'
import { ASSET_FIELDS, isAssetKey } from './assetFields.ts'

interface ShowUndoneProps {
  readonly assets: readonly AssetView[]
  readonly openAsset: string | null
  readonly onOpen: (id: string | null) => void
}

/** Opens the changed asset after undo and redo, and announces it. */
export function UndoFeedback({ assets, openAsset, onOpen }: ShowUndoneProps) {
  const { i18n, t } = useLingui()
  const { doc } = useEditing()
  useUndoFeedback(([, id, field = ''], type) => {
    if (id === undefined) return
    const title = assets.find((asset) => asset.id === id)?.title.trim() ?? ''
    const whose = title === '' ? t`Untitled file` : title
    const word = isAssetKey(field) ? i18n._(ASSET_FIELDS[field].label) : null
    const name = word === null ? whose : t`${word} of “${whose}”`
    announce(type === 'undo' ? t`Undone: ${name}` : t`Redone: ${name}`)
    if (field === 'trashedAt') return
    if (assetMap(doc, id) === null) {
      // The added file is gone with its row, which may have had the focus.
      if (openAsset === id) onOpen(null)
      setTimeout(() => document.getElementById(ADD_FILE_ID)?.focus({ preventScroll: true }), 0)
      return
    }
    onOpen(id)
    // The panel opens first; its fields are there a moment later.
    setTimeout(() => showFrame(frameOf(fieldId(id, field))), 60)
  })
  return null
}

import { useLingui } from '@lingui/react/macro'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { fieldId } from '../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../fields/showFrame.ts'
import { useUndoFeedback } from '../fields/useUndoFeedback.ts'
import { announce } from '../ui/announce.ts'
import { ASSET_FIELDS, isAssetKey } from './assetFields.ts'

interface ShowUndoneProps {
  readonly assets: readonly AssetView[]
  readonly onOpen: (id: string) => void
}

/** Opens the changed asset after undo and redo, and announces it. */
export function UndoFeedback({ assets, onOpen }: ShowUndoneProps) {
  const { i18n, t } = useLingui()
  useUndoFeedback(([, id, field = ''], type) => {
    if (id === undefined) return
    const title = assets.find((asset) => asset.id === id)?.title.trim() ?? ''
    const whose = title === '' ? t`Untitled file` : title
    const word = isAssetKey(field) ? i18n._(ASSET_FIELDS[field].label) : null
    const name = word === null ? whose : t`${word} of “${whose}”`
    announce(type === 'undo' ? t`Undone: ${name}` : t`Redone: ${name}`)
    if (field === 'trashedAt') return
    onOpen(id)
    // The panel opens first; its fields are there a moment later.
    setTimeout(() => showFrame(frameOf(fieldId(id, field))), 60)
  })
  return null
}

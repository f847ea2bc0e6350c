import { useLingui } from '@lingui/react/macro'
import type { AssetState } from '../../shared/assets/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { STATE_LABELS } from './assetLabels.ts'

/** A final file needs no word: most are. */
export function StateBadge({ state }: { readonly state: AssetState }) {
  const { i18n } = useLingui()
  if (state === 'final') return null
  return (
    <span className="badge">
      <Icon name={state === 'draft' ? 'info' : 'warning'} />
      {i18n._(STATE_LABELS[state])}
    </span>
  )
}

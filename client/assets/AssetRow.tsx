import { useLingui } from '@lingui/react/macro'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { languageName } from '../fields/languages.ts'
import { useEditing } from '../fields/editing.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/Button.tsx'
import { AssetTile } from './AssetTile.tsx'
import { KIND_LABELS } from './assetLabels.ts'
import { StateBadge } from './StateBadge.tsx'
import { TakenFrom } from './TakenFrom.tsx'

interface AssetRowProps {
  readonly asset: AssetView
  readonly title: string
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onTrash: () => void
}

/** A file in the list of its owner's editor. */
export function AssetRow({ asset, title, isOpen, onOpen, onTrash }: AssetRowProps) {
  const { i18n, t } = useLingui()
  const { present } = useEditing()
  const here = present.filter((one) => !one.isMe && one.focus?.item === asset.id)
  const { kind, language, url } = asset
  const facts = [
    kind === null ? null : i18n._(KIND_LABELS[kind]),
    language === null ? null : languageName(language),
    asset.translationWanted ? t`translation wanted` : null,
  ]
  return (
    <li className={isOpen ? 'asset-row is-open' : 'asset-row'}>
      <AssetTile asset={asset} />
      <div className="asset-words">
        <button
          type="button"
          className="asset-open"
          id={`row-${asset.id}`}
          aria-expanded={isOpen}
          lang={language ?? undefined}
          dir="auto"
          onClick={onOpen}
        >
          {title}
        </button>
        <p className="meta">
          {facts.filter((fact) => fact !== null).join(' · ')}
          {url === null && <span className="asset-gap">{t`No address yet`}</span>}
        </p>
      </div>
      <TakenFrom asset={asset} />
      <StateBadge state={asset.state} />
      {here.map((one) => (
        <Avatar key={one.client} name={one.name} seat={one.seat} />
      ))}
      <IconButton icon="trash" label={t`Move “${title}” to the trash`} onPress={onTrash} />
    </li>
  )
}

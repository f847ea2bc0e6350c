import type { KeyboardEvent } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { useEditing } from '../fields/editing.ts'
import { languageName } from '../fields/languages.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/Button.tsx'
import { AssetTile } from './AssetTile.tsx'
import { KIND_LABELS } from './assetLabels.ts'
import { wantsTranslation } from './gallery.ts'
import { StateBadge } from './StateBadge.tsx'
import { TakenFrom } from './TakenFrom.tsx'

interface AssetRowProps {
  readonly asset: AssetView
  readonly title: string
  readonly picture: string | null
  readonly isReplaced: boolean
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onTrash: () => void
  /** Null if it is the first or the last. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

/** A file in the list of its owner's editor. Alt with an arrow moves it, as in the grid of a plan. */
export function AssetRow(props: AssetRowProps) {
  const { asset, title, picture, isReplaced, isOpen, onOpen, onTrash, onUp, onDown } = props
  const { i18n, t } = useLingui()
  const { present } = useEditing()
  const here = present.filter((one) => !one.isMe && one.focus?.item === asset.id)
  const { kind, language, url } = asset
  const facts = [
    kind === null ? null : i18n._(KIND_LABELS[kind]),
    language === null ? null : languageName(language),
    asset.visibility === 'public' ? t`public` : null,
    wantsTranslation(asset) ? t`translation wanted` : null,
    isReplaced ? t`replaced` : null,
  ]
  function onKeyDown(event: KeyboardEvent): void {
    const move = { ArrowUp: onUp, ArrowDown: onDown }[event.key]
    if (!event.altKey || event.ctrlKey || event.shiftKey || move === undefined) return
    event.preventDefault()
    move?.()
  }
  return (
    <li className={isOpen ? 'asset-row is-open' : 'asset-row'}>
      <AssetTile asset={asset} picture={picture} />
      <div className="asset-words">
        <button
          type="button"
          className="asset-open"
          id={`row-${asset.id}`}
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          lang={language ?? undefined}
          dir="auto"
          onClick={onOpen}
          onKeyDown={onKeyDown}
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
      <span className="asset-moves">
        {onUp !== null && <IconButton icon="up" label={t`Move “${title}” up`} onPress={onUp} />}
        {onDown !== null && <IconButton icon="down" label={t`Move “${title}” down`} onPress={onDown} />}
      </span>
      <IconButton icon="trash" label={t`Move “${title}” to the trash`} onPress={onTrash} />
    </li>
  )
}

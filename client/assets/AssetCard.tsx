import { Trans, useLingui } from '@lingui/react/macro'
import { useFieldComments, WHOLE_ENTRY } from '../fields/commentSlots.ts'
import { languageName } from '../fields/languages.ts'
import { useLinkSlot } from '../fields/linkSlot.ts'
import { Icon } from '../ui/Icon.tsx'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'
import { AssetTile } from './AssetTile.tsx'
import { FORMAT_NAMES, KIND_LABELS } from './assetLabels.ts'
import { CopyLink } from './CopyLink.tsx'
import { anchorOf, refOf, type GalleryEntry } from './gallery.ts'
import { StateBadge } from './StateBadge.tsx'
import { TakenFrom } from './TakenFrom.tsx'

interface AssetCardProps {
  readonly entry: GalleryEntry
  /** The file that it adapts; null if unknown. */
  readonly original: GalleryEntry | null
  readonly onOriginal: (original: GalleryEntry) => void
}

/** One file: its facts, its licence and its link. */
export function AssetCard({ entry, original, onOriginal }: AssetCardProps) {
  const { i18n, t } = useLingui()
  const { asset, owner, ownerName } = entry
  const { kind, language, format, version, licence, credit, note, url, state } = asset
  const lang = language ?? undefined
  const title = asset.title.trim() === '' ? t`Untitled file` : asset.title
  const anchor = anchorOf(refOf(entry))
  const comments = useFieldComments(asset.id, WHOLE_ENTRY)
  const originalName = original === null ? '' : `${original.asset.title} (${original.ownerName})`
  const facts = [
    kind === null ? null : i18n._(KIND_LABELS[kind]),
    language === null ? null : languageName(language),
    format === null ? null : FORMAT_NAMES[format],
    version === null ? null : t`version ${version}`,
  ]
  return (
    <article className={state === 'withdrawn' ? 'asset gone' : 'asset'} id={anchor} tabIndex={-1}>
      <AssetTile asset={asset} />
      <div className="asset-words">
        <p className="asset-owner">
          {owner === 'network' ? <Trans>Official</Trans> : ownerName}
          <StateBadge state={state} />
          <TakenFrom asset={asset} />
          {comments}
          {asset.translationWanted && (
            <span className="badge">
              <Trans>Translation wanted</Trans>
            </span>
          )}
        </p>
        <h3 lang={lang} dir="auto">
          {title}
        </h3>
        <p className="meta">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {(licence !== null || credit !== '') && (
          <p className="meta">
            {licence}
            {licence !== null && credit !== '' && ' · '}
            <span dir="auto">{credit}</span>
          </p>
        )}
        {original !== null && (
          <p className="meta">
            <button type="button" className="as-link" onClick={() => onOriginal(original)}>
              <Trans>Adapted from {originalName}</Trans>
            </button>
          </p>
        )}
        {note !== '' && (
          <p className="asset-note" dir="auto">
            {note}
          </p>
        )}
      </div>
      {url !== null && state !== 'withdrawn' && <Ways url={url} title={title} />}
    </article>
  )
}

function Ways({ url, title }: { readonly url: string; readonly title: string }) {
  const atLink = useLinkSlot()
  return (
    <div className="asset-ways">
      <OutsideLink className="btn" href={url}>
        <Icon name="open" />
        <span>
          <Trans>
            Open<span className="vh"> {title}</span>
          </Trans>
        </span>
      </OutsideLink>
      <CopyLink url={url} title={title} />
      {atLink(url)}
    </div>
  )
}

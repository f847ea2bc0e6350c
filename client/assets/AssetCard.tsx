import { Trans, useLingui } from '@lingui/react/macro'
import { NO_COMMENTS, useCommentSlots, useFieldComments, WHOLE_ENTRY } from '../fields/commentSlots.ts'
import { Link } from 'react-router'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { assetHref } from '../../shared/assets/uses.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { languageName } from '../fields/languages.ts'
import { useLinkSlot } from '../fields/linkSlot.ts'
import { Icon } from '../ui/Icon.tsx'
import { InUpdate } from '../ui/facts/InUpdate.tsx'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'
import { AssetTile } from './AssetTile.tsx'
import { FORMAT_NAMES, KIND_LABELS } from './assetLabels.ts'
import { CopyLink } from './CopyLink.tsx'
import { anchorOf, refOf, type GalleryEntry } from './gallery.ts'
import { Adaptations, CardRelations } from './relations/CardRelations.tsx'
import { UsedInPlans } from './relations/UsedInPlans.tsx'
import { factsOf, type FileFacts } from './relations/useFileFacts.ts'
import { WantedLanguages } from './relations/WantedLanguages.tsx'
import { StateBadge } from './StateBadge.tsx'
import { TakenFrom } from './TakenFrom.tsx'

interface AssetCardProps {
  readonly entry: GalleryEntry
  readonly campaign: CampaignId
  readonly facts: FileFacts
  readonly onGoTo: (other: GalleryEntry) => void
}

/** One file: its kind, its licence, its link, and its relations to other files and to plans. */
export function AssetCard({ entry, campaign, facts, onGoTo }: AssetCardProps) {
  const { i18n, t } = useLingui()
  const { asset, picture, isReplaced } = entry
  const { kind, language, format, version, note, url, state } = asset
  const lang = language ?? undefined
  const title = asset.title.trim() === '' ? t`Untitled file` : asset.title
  const anchor = anchorOf(refOf(entry))
  // In a gallery of several owners there are no comments: they are in the owner's list.
  const isElsewhere = useCommentSlots() === NO_COMMENTS
  const { relations, wanted, uses } = factsOf(facts, entry)
  const isOld = state === 'withdrawn' || isReplaced
  const words = [
    kind === null ? null : i18n._(KIND_LABELS[kind]),
    language === null ? null : languageName(language),
    format === null ? null : FORMAT_NAMES[format],
    version === null ? null : t`version ${version}`,
  ]
  return (
    <article className={isOld ? 'asset gone' : 'asset'} id={anchor} tabIndex={-1}>
      <AssetTile asset={asset} picture={picture} />
      <div className="asset-words">
        <OwnerLine entry={entry} isWanted={asset.translationWanted && wanted.length === 0} />
        <h3 lang={lang} dir="auto">
          {title}
        </h3>
        <p className="meta">{words.filter((word) => word !== null).join(' · ')}</p>
        <LicenceLine asset={asset} />
        <InUpdate kind="asset" id={`${campaign}/${entry.owner}/${asset.id}`} />
        <CardRelations entry={entry} relations={relations} onGoTo={onGoTo} />
        {note !== '' && (
          <p className="asset-note" dir="auto">
            {note}
          </p>
        )}
        <WantedLanguages campaign={campaign} wanted={wanted} translators={facts.translators} nameOf={facts.nameOf} />
        <Adaptations adaptations={relations.adaptations} onGoTo={onGoTo} />
        <UsedInPlans campaign={campaign} uses={uses} nameOf={facts.nameOf} />
      </div>
      <div className="asset-ways">
        {url !== null && state !== 'withdrawn' && <Ways url={url} title={title} />}
        {isElsewhere && (
          <Link className="btn quiet" to={`${assetHref(campaign, refOf(entry))}&comments=open`}>
            <Icon name="comment" />
            <span>
              <Trans>
                Comments<span className="vh"> on {title}</span>
              </Trans>
            </span>
          </Link>
        )}
      </div>
    </article>
  )
}

interface OwnerLineProps {
  readonly entry: GalleryEntry
  /** Whether translations into any language are wanted. */
  readonly isWanted: boolean
}

/** Whose file it is, and how it stands. */
function OwnerLine({ entry: { asset, owner, ownerName, isReplaced }, isWanted }: OwnerLineProps) {
  const comments = useFieldComments(asset.id, WHOLE_ENTRY)
  return (
    <p className="asset-owner">
      {owner === 'network' ? <Trans>Official</Trans> : ownerName}
      <StateBadge state={asset.state} />
      {isReplaced && (
        <span className="badge">
          <Icon name="history" />
          <Trans>Replaced</Trans>
        </span>
      )}
      <TakenFrom asset={asset} />
      {comments}
      {isWanted && (
        <span className="badge">
          <Trans>Translation wanted</Trans>
        </span>
      )}
    </p>
  )
}

function LicenceLine({ asset: { licence, credit } }: { readonly asset: AssetView }) {
  if (licence === null && credit === '') return null
  return (
    <p className="meta">
      {licence}
      {licence !== null && credit !== '' && ' · '}
      <span dir="auto">{credit}</span>
    </p>
  )
}

function Ways({ url, title }: { readonly url: string; readonly title: string }) {
  const atLink = useLinkSlot()
  return (
    <>
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
    </>
  )
}

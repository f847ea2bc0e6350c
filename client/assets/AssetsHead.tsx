import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { OwnedAssets } from '../../shared/assets/api.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { KosovoFootnote } from '../ui/KosovoFootnote.tsx'

interface AssetsHeadProps {
  readonly campaign: CampaignId
  readonly owned: OwnedAssets
  readonly isOwn: boolean
}

/** The head of an owner's files. */
export function AssetsHead({ campaign, owned: { owner, centre }, isOwn }: AssetsHeadProps) {
  const name = centre?.countryName ?? ''
  return (
    <div className="head">
      <div>
        <p className="crumb">
          <Link to={`/assets/${campaign}`}>
            <Trans>Ally assets</Trans>
          </Link>
          {centre !== null && (
            <>
              <span aria-hidden="true">›</span>
              <span>{centre.name}</span>
            </>
          )}
        </p>
        <h1>
          {owner === 'network' ? (
            <Trans>Official Ally assets</Trans>
          ) : isOwn ? (
            <Trans>Our Ally assets</Trans>
          ) : (
            <Trans>Ally assets of {name}</Trans>
          )}
        </h1>
        {name.endsWith('*') && <KosovoFootnote />}
      </div>
    </div>
  )
}

import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { takeUpHref, type WantedTranslation } from '../../../shared/assets/translations.ts'
import { assetHref } from '../../../shared/assets/uses.ts'
import { assetRef } from '../../../shared/assets/ref.ts'
import type { AssetOwner, CampaignId } from '../../../shared/ids.ts'
import { languageName } from '../../fields/languages.ts'
import { StateBadge } from '../StateBadge.tsx'

/** A centre whose files this person edits, with the languages that it writes. */
export interface Translator {
  readonly centre: AssetOwner
  readonly name: string
  readonly languages: readonly string[]
}

interface WantedLanguagesProps {
  readonly campaign: CampaignId
  readonly wanted: readonly WantedTranslation[]
  readonly translators: readonly Translator[]
  readonly nameOf: (owner: AssetOwner) => string
}

/** The languages in which a file is wanted: who translates it, or the way to do so. Nothing where none is. */
export function WantedLanguages({ campaign, wanted, translators, nameOf }: WantedLanguagesProps) {
  if (wanted.length === 0) return null
  return (
    <div className="asset-wanted">
      <p className="meta">
        <Trans>Translation wanted</Trans>
      </p>
      <ul>
        {wanted.map((one) => (
          <li key={one.language}>
            <b>{languageName(one.language)}</b>{' '}
            {one.takers.length === 0 ? (
              <TakeUp campaign={campaign} wanted={one} translators={translators} />
            ) : (
              one.takers.map(({ owner, asset }) => {
                const name = nameOf(owner)
                return (
                  <span key={assetRef(owner, asset.id)} className="asset-taker">
                    <Link to={assetHref(campaign, assetRef(owner, asset.id))}>
                      {asset.state === 'draft' ? <Trans>{name} translates this</Trans> : <Trans>by {name}</Trans>}
                    </Link>
                    <StateBadge state={asset.state} />
                  </span>
                )
              })
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface TakeUpProps {
  readonly campaign: CampaignId
  readonly wanted: WantedTranslation
  readonly translators: readonly Translator[]
}

function TakeUp({ campaign, wanted, translators }: TakeUpProps) {
  const able = translators.filter(
    ({ centre, languages }) => centre !== wanted.owner && languages.includes(wanted.language),
  )
  if (able.length === 0)
    return (
      <span className="meta">
        <Trans>Nobody yet</Trans>
      </span>
    )
  return able.map(({ centre, name }) => (
    <Link key={centre} className="btn" to={takeUpHref(campaign, centre, wanted)}>
      {able.length === 1 ? <Trans>We translate this</Trans> : <Trans>{name} translates this</Trans>}
    </Link>
  ))
}

import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { takeUpHref, type WantedTranslation } from '../../../shared/assets/translations.ts'
import { assetHref } from '../../../shared/assets/uses.ts'
import { assetRef } from '../../../shared/assets/ref.ts'
import type { AssetOwner, CampaignId } from '../../../shared/ids.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
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
  /** Shown to everybody, and not only to people who can take one up. */
  readonly isOpen?: boolean
}

/** The languages in which a file is wanted: who translates it, or the way to do so. Nothing if none is. */
export function WantedLanguages({ campaign, wanted, translators, nameOf, isOpen = false }: WantedLanguagesProps) {
  if (wanted.length === 0) return null
  const languages = listWithCommas(wanted.map(({ language }) => languageName(language)))
  const concernsUs = wanted.some((one) => one.takers.length === 0 && able(translators, one).length > 0)
  return (
    <details className="asset-more" open={isOpen || concernsUs}>
      <summary>
        <Trans>Translation wanted: {languages}</Trans>
      </summary>
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
    </details>
  )
}

interface TakeUpProps {
  readonly campaign: CampaignId
  readonly wanted: WantedTranslation
  readonly translators: readonly Translator[]
}

const able = (translators: readonly Translator[], { owner, language }: WantedTranslation): readonly Translator[] =>
  translators.filter(({ centre, languages }) => centre !== owner && languages.includes(language))

function TakeUp({ campaign, wanted, translators }: TakeUpProps) {
  const centres = able(translators, wanted)
  if (centres.length === 0)
    return (
      <span className="meta">
        <Trans>Nobody yet</Trans>
      </span>
    )
  return centres.map(({ centre, name }) => (
    <Link key={centre} className="btn" to={takeUpHref(campaign, centre, wanted)}>
      {centres.length === 1 ? <Trans>We translate this</Trans> : <Trans>{name} translates this</Trans>}
    </Link>
  ))
}

import { Plural, Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { AssetUse } from '../../../shared/assets/uses.ts'
import type { AssetOwner, CampaignId } from '../../../shared/ids.ts'

interface UsedInPlansProps {
  readonly campaign: CampaignId
  readonly uses: readonly AssetUse[]
  readonly nameOf: (owner: AssetOwner) => string
}

/** The activities that have a link to a file. Nothing if there are none. */
export function UsedInPlans({ campaign, uses, nameOf }: UsedInPlansProps) {
  const count = uses.length
  if (count === 0) return null
  return (
    <details className="asset-more">
      <summary>
        <Plural value={count} one="Used in # activity" other="Used in # activities" />
      </summary>
      <ul>
        {uses.map(({ centre, activity, title }) => (
          <li key={`${centre}/${activity}`}>
            <Link to={`/plans/${campaign}/${centre}?activity=${encodeURIComponent(activity)}`} dir="auto">
              {title.trim() === '' ? <Trans>Untitled activity</Trans> : title}
            </Link>{' '}
            <span className="meta">{nameOf(centre)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CampaignId } from '../../shared/ids.ts'
import { Icon } from '../ui/Icon.tsx'

/** Links from the synergies pages to the pages that explain them. */
export function SynergyLinks({ campaign }: { readonly campaign: CampaignId }) {
  return (
    <div className="row">
      <Link className="btn" to={`/synergies/${campaign}/compare`}>
        <Icon name="panel" />
        <span>
          <Trans>Compare two activities</Trans>
        </span>
      </Link>
      <Link className="btn quiet" to={`/synergies/${campaign}/how`}>
        <Icon name="info" />
        <span>
          <Trans>How synergies work</Trans>
        </span>
      </Link>
    </div>
  )
}

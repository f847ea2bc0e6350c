import { Trans } from '@lingui/react/macro'
import { NavLink } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { useWaitingPages } from '../../publications/publicationsQuery.ts'
import { Count } from '../../ui/Count.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PagesWaiting } from './waitingWords.tsx'

/** The link to the public pages, with how many wait for a decision. The default export, because it is loaded on demand. */
export default function ModerationItem({ campaign }: { readonly campaign: Campaign }) {
  const count = useWaitingPages(campaign.id)
  return (
    <li className={count === 0 ? 'wide-only' : 'not-on-phones'}>
      <NavLink to={`/moderation/${campaign.id}`}>
        <Icon name="globe" />
        <span>
          <Trans>Public pages</Trans>
        </span>
        <Count value={count}>
          <PagesWaiting count={count} />
        </Count>
      </NavLink>
    </li>
  )
}

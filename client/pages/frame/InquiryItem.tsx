import { Trans } from '@lingui/react/macro'
import { NavLink } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import { inquiryHref } from '../../../shared/inquiries/inquiryHref.ts'
import { useWaitingInquiries } from '../../inquiries/inquiryQueries.ts'
import { Count } from '../../ui/Count.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { MessagesWaiting } from './waitingWords.tsx'

/** The link to messages of the public, with how many wait. */
export default function InquiryItem({ campaign }: { readonly campaign: CampaignId }) {
  const count = useWaitingInquiries(campaign)
  return (
    <li className={count === 0 ? 'wide-only' : 'not-on-phones'}>
      <NavLink to={inquiryHref(campaign)}>
        <Icon name="mail" />
        <span>
          <Trans>From the public</Trans>
        </span>
        <Count value={count}>
          <MessagesWaiting count={count} />
        </Count>
      </NavLink>
    </li>
  )
}

import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { InquiryBellItem } from '../../shared/inquiries/inquiry.ts'
import { inquiryHref } from '../../shared/inquiries/inquiryHref.ts'
import { Ago } from '../ui/formats/Ago.tsx'

interface BellInquiryProps {
  readonly news: InquiryBellItem
  readonly countryName: string
  readonly onClose: () => void
}

/** That a message of the public may be a disclosure, in the bell. Nothing of what is in it. */
export function BellInquiry({ news, countryName, onClose }: BellInquiryProps) {
  const { campaign, inquiry, at, unread } = news
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={inquiryHref(campaign, inquiry)} onClick={onClose}>
        <span>
          <b>
            <Trans>A message from the public may be a disclosure</Trans>
          </b>
        </span>
        <small>
          <Trans>Public page: {countryName}</Trans> · <Ago at={at} />
          {unread > 0 && (
            <strong>
              {' · '}
              <Trans>new</Trans>
            </strong>
          )}
        </small>
      </Link>
    </li>
  )
}

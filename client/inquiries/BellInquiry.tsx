import { Trans } from '@lingui/react/macro'
import type { InquiryBellItem } from '../../shared/inquiries/bell.ts'
import { inquiryHref } from '../../shared/inquiries/inquiryHref.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellInquiryProps {
  readonly news: InquiryBellItem
  readonly countryOf: (centre: string) => string
  readonly onClose: () => void
}

/** A message of the public that may be a disclosure, in the bell. Shows none of its content. */
export function BellInquiry({ news, countryOf, onClose }: BellInquiryProps) {
  const countryName = countryOf(news.centre)
  return (
    <BellEntry
      news={news}
      href={inquiryHref(news.campaign, news.inquiry)}
      onClose={onClose}
      where={<Trans>Public page: {countryName}</Trans>}
    >
      <span>
        <b>
          {news.isWaiting ? (
            <Trans>A message that may be a disclosure waits for an answer</Trans>
          ) : (
            <Trans>A message from the public may be a disclosure</Trans>
          )}
        </b>
      </span>
    </BellEntry>
  )
}

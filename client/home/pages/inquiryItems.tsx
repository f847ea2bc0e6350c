import { Plural, Trans } from '@lingui/react/macro'
import type { CampaignId } from '../../../shared/ids.ts'
import type { InquiryList } from '../../../shared/inquiries/inquiry.ts'
import { inquiryHref } from '../../../shared/inquiries/inquiryHref.ts'
import type { WaitingItem } from './waitingItem.ts'

/** Unanswered messages of the public, in one entry, which says whether any may be a disclosure. A flood counts once. */
export function inquiryItems(campaign: CampaignId, list: InquiryList | undefined): readonly WaitingItem[] {
  const { inquiries, floods } = list ?? { inquiries: [], floods: [] }
  const count = inquiries.length + floods.length
  if (count === 0) return []
  const disclosures = inquiries.filter(({ isDisclosure }) => isDisclosure)
  return [
    {
      key: 'inquiries',
      icon: 'mail',
      href: inquiryHref(campaign, disclosures[0]?.id),
      title: (
        <Plural
          value={count}
          one="# message from the public needs an answer"
          other="# messages from the public need an answer"
        />
      ),
      detail: disclosures.length === 0 ? null : <Disclosures count={disclosures.length} of={count} />,
    },
  ]
}

function Disclosures({ count, of }: { readonly count: number; readonly of: number }) {
  if (of === 1) return <Trans>May be a disclosure</Trans>
  return <Plural value={count} one="# of them may be a disclosure" other="# of them may be disclosures" />
}

import { Trans, useLingui } from '@lingui/react/macro'
import type { InquirySummary } from '../../shared/inquiries/inquiry.ts'
import { Flag } from '../ui/Flag.tsx'
import { Ago } from '../ui/formats/Ago.tsx'
import { Icon } from '../ui/Icon.tsx'

interface InquiryRowProps {
  readonly inquiry: InquirySummary
  readonly isCurrent: boolean
  readonly onOpen: () => void
}

/** A message of the public in the list. */
export function InquiryRow({ inquiry, isCurrent, onOpen }: InquiryRowProps) {
  const { t } = useLingui()
  const { excerpt, countryName, centre, language, isDisclosure, lastAt, owner } = inquiry
  return (
    <li>
      <button type="button" className="inquiry-row" aria-current={isCurrent ? 'true' : undefined} onClick={onOpen}>
        <span className="inquiry-excerpt" dir="auto" lang={language}>
          {excerpt}
        </span>
        <small>
          {isDisclosure && (
            <strong className="disclosure-mark">
              <Icon name="warning" />
              <Trans>May be a disclosure</Trans>
            </strong>
          )}
          <span>
            <Flag country={centre.slice(0, 2).toUpperCase()} /> {countryName} · <Ago at={lastAt} />
            {!inquiry.hasAddress && ` · ${t`No address for an answer`}`}
            {owner !== null && ` · ${t`${owner.name} works on it`}`}
          </span>
        </small>
      </button>
    </li>
  )
}

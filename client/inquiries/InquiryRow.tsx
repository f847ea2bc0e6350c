import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { InquirySummary } from '../../shared/inquiries/inquiry.ts'
import { Flag } from '../ui/Flag.tsx'
import { Ago } from '../ui/formats/Ago.tsx'
import { useNow } from '../ui/formats/useNow.ts'
import { Icon } from '../ui/Icon.tsx'

interface InquiryRowProps {
  readonly inquiry: InquirySummary
  readonly isCurrent: boolean
  readonly onOpen: () => void
}

/** How long somebody who may need help has waited for an answer. */
function Unanswered({ since }: { readonly since: string }) {
  const now = useNow()
  const hours = Math.floor((now.getTime() - Date.parse(since)) / HOUR_MS)
  return (
    <strong className="disclosure-mark">
      <Icon name="clock" />
      {hours < 1 ? (
        <Trans>Unanswered for less than an hour</Trans>
      ) : (
        <Plural value={hours} one="Unanswered for # hour" other="Unanswered for # hours" />
      )}
    </strong>
  )
}

const HOUR_MS = 3_600_000

/** A message of the public in the list. */
export function InquiryRow({ inquiry, isCurrent, onOpen }: InquiryRowProps) {
  const { t } = useLingui()
  const { excerpt, countryName, centre, language, isDisclosure, isProposed, state, lastAt, owner } = inquiry
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
          {isProposed && (
            <strong className="disclosure-mark">
              <Icon name="warning" />
              <Trans>May be a disclosure, by its words</Trans>
            </strong>
          )}
          {(isDisclosure || isProposed) && state === 'open' && <Unanswered since={lastAt} />}
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

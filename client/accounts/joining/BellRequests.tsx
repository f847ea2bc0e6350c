import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import { Ago } from '../../ui/formats/Ago.tsx'
import { ROLE_LABELS } from '../roleLabels.ts'

interface BellRequestsProps {
  /** Requests that wait for this person's decision, the longest waiting first. */
  readonly requests: readonly JoinRequest[]
  readonly countryOf: (centre: string) => string
  readonly onClose: () => void
}

const MAX_SHOWN = 5

/** Requests to join, in the bell: they stay until somebody has decided. */
export function BellRequests({ requests, countryOf, onClose }: BellRequestsProps) {
  const { i18n } = useLingui()
  const further = requests.length - MAX_SHOWN
  return (
    <ul>
      {requests.slice(0, MAX_SHOWN).map(({ id, person, role, centre, reason, askedAt }) => {
        const label = i18n._(ROLE_LABELS[role])
        const place = centre === null ? label : `${label}, ${countryOf(centre)}`
        return (
          <li key={id} className="unread">
            <Link to={`/requests?request=${id}`} onClick={onClose}>
              <span>
                <Trans>
                  <b>{person.name}</b> asks to join
                </Trans>
              </span>
              {reason !== '' && (
                <span className="excerpt" dir="auto">
                  {reason}
                </span>
              )}
              <small>
                {place} · <Ago at={askedAt} />
              </small>
            </Link>
          </li>
        )
      })}
      {further > 0 && (
        <li className="unread">
          <Link to="/requests" onClick={onClose}>
            <Plural value={further} one="# more request to join" other="# more requests to join" />
          </Link>
        </li>
      )}
    </ul>
  )
}

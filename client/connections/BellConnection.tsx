import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { ConnectionBellItem } from '../../shared/connections/bell.ts'
import { connectionHref } from '../../shared/connections/connectionHref.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { CONNECTION_ACTION_LABELS } from './connectionLabels.ts'

interface BellConnectionProps {
  readonly news: ConnectionBellItem
  readonly countryName: string
  readonly onClose: () => void
}

/** What another centre did last on a connection, in the bell. */
export function BellConnection({ news, countryName, onClose }: BellConnectionProps) {
  const { i18n, t } = useLingui()
  const { connection: id, campaign, act, by, title, excerpt, at, unread } = news
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={connectionHref({ campaign, id })} onClick={onClose}>
        <span>
          <b>{countryName}</b> {i18n._(CONNECTION_ACTION_LABELS[act])}
          {unread > 1 && <small> +{unread - 1}</small>}
        </span>
        {excerpt !== '' && (
          <span className="excerpt" dir="auto">
            {excerpt}
          </span>
        )}
        <small>
          {by} · <span dir="auto">{title.trim() === '' ? t`Untitled activity` : title}</span> · <Ago at={at} />
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
